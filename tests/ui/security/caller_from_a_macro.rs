// REQ-13: a parameter whose type a macro hands on.
use oasgard::security;

macro_rules! handler {
    ($name:ident($caller:ty)) => {
        #[security(public = "teaser")]
        fn $name(caller: $caller) {
            drop(caller);
        }
    };
}

struct User;
handler!(list_orders(User));

fn main() {}

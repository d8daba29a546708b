// REQ-11: an operand that a macro hands on twice.
use oasgard::security;

macro_rules! handler {
    ($name:ident, $key:path) => {
        #[security($key | $key)]
        fn $name() {}
    };
}

handler!(list_orders, Key);

fn main() {}

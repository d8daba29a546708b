// SCH-02: the handlers of the scheme have nothing to complain of.
use oasgard::{security, security_scheme};

#[security_scheme(bearer)]
enum Staff {
    #[role("admin")]
    Admin,
}

#[security(delete "/orders", Staff::Admin)]
fn delete_orders() {}

fn main() {}

// SCH-01: a handler of the type has nothing to complain of.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt {}

#[security(get "/orders", Jwt)]
fn list_orders() {}

fn main() {}

// PATH-01: a percent sign without digits.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/%zz", Key)]
fn list_orders() {}

fn main() {}

// SCH-01: a name and no type.
use oasgard::security;

#[security(get "/orders", scheme("jwt"))]
fn list_orders() {}

fn main() {}

// FORM-04: a name behind the type.
use oasgard::security;

#[security(get "/orders", scheme("jwt", http(bearer), name = "token"))]
fn list_orders() {}

fn main() {}

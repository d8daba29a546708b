// FORM-01: a semicolon for each comma.
use oasgard::security;

#[security(get "/orders"; Key; id = "orders")]
fn list_orders() {}

fn main() {}

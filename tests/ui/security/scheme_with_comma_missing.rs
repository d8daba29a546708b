// FORM-01: a comma missing behind the name.
use oasgard::security;

#[security(get "/orders", scheme("jwt" http(bearer)))]
fn list_orders() {}

fn main() {}

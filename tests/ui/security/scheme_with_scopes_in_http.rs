// REQ-08: scopes of a type that has roles.
use oasgard::security;

#[security(get "/orders", scheme("jwt", http(bearer), scopes("orders:read" = "See orders")))]
fn list_orders() {}

fn main() {}

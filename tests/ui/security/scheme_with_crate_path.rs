// FORM-04: a key of the attribute.
use oasgard::security;

#[security(get "/orders", scheme("jwt", http(bearer), crate = ::oasgard))]
fn list_orders() {}

fn main() {}

// DOC-12: a key of the attribute.
use oasgard::security;

#[security(get "/orders", scheme("jwt", http(bearer), public = "teaser"))]
fn list_orders() {}

fn main() {}

// DOC-12: a name without quotation marks.
use oasgard::security;

#[security(get "/orders", scheme(jwt, http(bearer)))]
fn list_orders() {}

fn main() {}

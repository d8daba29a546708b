// DOC-05: a route and nothing else.
use oasgard::security;

#[security(get "/orders")]
fn list_orders() {}

fn main() {}

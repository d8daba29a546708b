// DOC-06: anonymous access as a list.
use oasgard::security;

#[security(get "/orders", Key | [])]
fn list_orders() {}

fn main() {}

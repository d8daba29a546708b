// PATH-01: a parameter without a name.
use oasgard::security;

#[security(get "/orders/{}", Key)]
fn list_orders() {}

fn main() {}

// PATH-01: a brace without its partner.
use oasgard::security;

#[security(get "/orders/{id", Key)]
fn list_orders() {}

fn main() {}

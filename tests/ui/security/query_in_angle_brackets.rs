// PATH-01: a query as Rocket writes it.
use oasgard::security;

#[security(get "/orders?<page>", Key)]
fn list_orders() {}

fn main() {}

// PATH-01: a parameter as Rocket writes it.
use oasgard::security;

#[security(get "/orders/<id>", Key)]
fn list_orders() {}

fn main() {}

// PATH-01: a parameter as actix-web writes it.
use oasgard::security;

#[security(get "/orders/{id:[0-9]{1,9}}", Key)]
fn list_orders() {}

fn main() {}

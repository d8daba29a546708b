// PATH-01: a parameter as some routers write it.
use oasgard::security;

#[security(get "/orders/:id", Key)]
fn list_orders() {}

fn main() {}

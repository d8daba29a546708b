// PATH-01: a query.
use oasgard::security;

#[security(get "/orders?page=1", Key)]
fn list_orders() {}

fn main() {}

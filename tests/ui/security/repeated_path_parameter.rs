// PATH-04: a parameter twice.
use oasgard::security;

#[security(get "/orders/{id}/lines/{id}", Key)]
fn list_orders() {}

fn main() {}

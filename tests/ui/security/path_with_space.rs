// PATH-01: a space behind the path.
use oasgard::security;

#[security(get "/orders ", Key)]
fn list_orders() {}

fn main() {}

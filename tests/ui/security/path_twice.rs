// PATH-02: one path twice.
use oasgard::security;

#[security(get "/orders", "/orders", Key)]
fn list_orders() {}

fn main() {}

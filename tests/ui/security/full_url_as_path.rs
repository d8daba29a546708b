// PATH-01: a url.
use oasgard::security;

#[security(get "https://shop.example.com/orders", Key)]
fn list_orders() {}

fn main() {}

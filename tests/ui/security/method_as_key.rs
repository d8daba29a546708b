// PATH-05: the method as a key.
use oasgard::security;

#[security(get = "/orders", Key)]
fn list_orders() {}

fn main() {}

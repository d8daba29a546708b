// PATH-05: the method as it is sent.
use oasgard::security;

#[security(GET "/orders", Key)]
fn list_orders() {}

fn main() {}

// PATH-05: a method as a key, where the route is written already.
use oasgard::security;

#[security(get "/orders", Key, method = "post")]
fn list_orders() {}

fn main() {}

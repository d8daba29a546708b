// PATH-01: the second of two attributes.
use oasgard::security;

#[security(get "/orders", public = "teaser")]
#[security(get "v1/orders", Key, id = "oldOrders")]
fn list_orders() {}

fn main() {}

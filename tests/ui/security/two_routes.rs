// FORM-02: two routes in one attribute.
use oasgard::security;

#[security(get "/orders", get "/v1/orders", Key)]
fn list_orders() {}

fn main() {}

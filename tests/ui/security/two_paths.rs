// FORM-02: two paths.
use oasgard::security;

#[security(get "/orders" "/v1/orders", Key)]
fn list_orders() {}

fn main() {}

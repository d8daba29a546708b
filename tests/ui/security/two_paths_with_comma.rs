// FORM-02: two paths with a comma.
use oasgard::security;

#[security(get "/orders", "/v1/orders", Key)]
fn list_orders() {}

fn main() {}

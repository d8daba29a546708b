// REQ-01: one colon for two.
use oasgard::security;

#[security(get "/orders", Shop:Read)]
fn list_orders() {}

fn main() {}

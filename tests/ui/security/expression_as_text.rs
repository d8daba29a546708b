// REQ-01: an expression in quotation marks.
use oasgard::security;

#[security(get "/orders", "Shop::Read | Key")]
fn list_orders() {}

fn main() {}

// REQ-01: the path to a variant in quotation marks.
use oasgard::security;

#[security(get "/orders", "Shop::Read")]
fn list_orders() {}

fn main() {}

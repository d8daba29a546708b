// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", guard = "admin_only")]
fn list_orders() {}

fn main() {}

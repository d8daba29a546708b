// REQ-01: a slash for two colons.
use oasgard::security;

#[security(get "/orders", Shop/Read)]
fn list_orders() {}

fn main() {}

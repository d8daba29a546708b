// OPT-01: an empty reason.
use oasgard::security;

#[security(get "/health", public = "")]
fn list_orders() {}

fn main() {}

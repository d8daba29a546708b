// OPT-01: `public` without its reason.
use oasgard::security;

#[security(get "/health", public)]
fn list_orders() {}

fn main() {}

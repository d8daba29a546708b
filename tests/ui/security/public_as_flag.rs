// DOC-12: `public` with a truth value.
use oasgard::security;

#[security(get "/health", public = true)]
fn list_orders() {}

fn main() {}

// FORM-01: the route comes last.
use oasgard::security;

#[security(Key, get "/orders")]
fn list_orders() {}

fn main() {}

// FORM-01: a constant of another crate.
use oasgard::security;

#[security(Method::GET "/orders", Key)]
fn list_orders() {}

fn main() {}

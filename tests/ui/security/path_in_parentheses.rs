// FORM-01: a call.
use oasgard::security;

#[security(get("/orders"), Key)]
fn list_orders() {}

fn main() {}

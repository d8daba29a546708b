// FORM-01: `public` as the left operand.
use oasgard::security;

#[security(public = "teaser" | Key)]
fn list_orders() {}

fn main() {}

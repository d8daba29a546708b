// DOC-06: `public` with its reason as an operand.
use oasgard::security;

#[security(Key | public = "teaser")]
fn list_orders() {}

fn main() {}

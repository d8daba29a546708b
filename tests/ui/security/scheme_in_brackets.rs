// DOC-12: brackets for parentheses.
use oasgard::security;

#[security(scheme["jwt", http(bearer)])]
fn list_orders() {}

fn main() {}

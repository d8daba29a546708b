// SCH-01: a function.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
fn list_pets() {}

fn main() {}

// SCH-01: a function that begins with `const`.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
const fn list_pets() {}

fn main() {}

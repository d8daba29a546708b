// SCH-01: a struct that has parentheses.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
struct Partners();

fn main() {}

// SCH-10: a number.
use oasgard::security_scheme;

#[security_scheme(http(1))]
struct Partners;

fn main() {}

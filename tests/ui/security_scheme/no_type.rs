// SCH-01: no type.
use oasgard::security_scheme;

#[security_scheme()]
struct Partners;

fn main() {}

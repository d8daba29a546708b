// SCH-09: no authentication scheme.
use oasgard::security_scheme;

#[security_scheme(http())]
struct Partners;

fn main() {}

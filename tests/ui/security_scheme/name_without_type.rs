// SCH-01: a name and no type.
use oasgard::security_scheme;

#[security_scheme(name = "partners")]
struct Partners;

fn main() {}

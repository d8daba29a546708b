// SCH-09: an empty authentication scheme.
use oasgard::security_scheme;

#[security_scheme(http(""))]
struct Partners;

fn main() {}

// SCH-12: a scheme with a separator.
use oasgard::security_scheme;

#[security_scheme(http("Digest/2"))]
struct Partners;

fn main() {}

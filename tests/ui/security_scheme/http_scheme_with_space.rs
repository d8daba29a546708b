// SCH-12: a scheme and more.
use oasgard::security_scheme;

#[security_scheme(http("Bearer token"))]
struct Partners;

fn main() {}

// SCH-10: another key for none.
use oasgard::security_scheme;

#[security_scheme(http(type = "basic"))]
struct Partners;

fn main() {}

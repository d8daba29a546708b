// SCH-02: a place without its type.
use oasgard::security_scheme;

#[security_scheme(header = "X-API-Key")]
struct Partners;

fn main() {}

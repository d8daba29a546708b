// SCH-02: an http scheme as type.
use oasgard::security_scheme;

#[security_scheme(bearer)]
struct Partners;

fn main() {}

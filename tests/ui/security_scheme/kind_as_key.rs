// SCH-02: a type behind a key.
use oasgard::security_scheme;

#[security_scheme(kind = http(basic))]
struct Partners;

fn main() {}

// DOC-12: a flag that is one list too deep.
use oasgard::security_scheme;

#[security_scheme(http(basic, deprecated))]
struct Partners;

fn main() {}

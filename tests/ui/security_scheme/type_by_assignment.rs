// DOC-12: a type with `=`.
use oasgard::security_scheme;

#[security_scheme(http = "bearer")]
struct Partners;

fn main() {}

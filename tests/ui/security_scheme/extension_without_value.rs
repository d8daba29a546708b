// DOC-12: a name and no value.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team"))]
struct Partners;

fn main() {}

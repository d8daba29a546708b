// DOC-12: a key without its value.
use oasgard::security_scheme;

#[security_scheme(http(bearer), name)]
struct Partners;

fn main() {}

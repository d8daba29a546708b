// DOC-12: a value for a flag.
use oasgard::security_scheme;

#[security_scheme(http(bearer), deprecated = true)]
struct Partners;

fn main() {}

// DOC-12: a flag that is denied.
use oasgard::security_scheme;

#[security_scheme(http(bearer), deprecated = false)]
struct Partners;

fn main() {}

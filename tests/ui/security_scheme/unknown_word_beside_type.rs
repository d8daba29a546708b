// DOC-12: a word that means nothing, before the type.
use oasgard::security_scheme;

#[security_scheme(secure, http(bearer))]
struct Partners;

fn main() {}

// DOC-12: a word that means nothing.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-API-Key", format = "uuid"))]
struct Partners;

fn main() {}

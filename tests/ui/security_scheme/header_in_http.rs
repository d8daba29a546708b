// DOC-12: the place of an API key.
use oasgard::security_scheme;

#[security_scheme(http(bearer, header = "X-Token"))]
struct Partners;

fn main() {}

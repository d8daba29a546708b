// DOC-12: a key of the client in another type.
use oasgard::security_scheme;

#[security_scheme(http(bearer, token_prefix = "SSWS"))]
struct Shop;

fn main() {}

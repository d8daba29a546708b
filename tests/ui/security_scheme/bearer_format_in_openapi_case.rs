// DOC-12: another case.
use oasgard::security_scheme;

#[security_scheme(http(bearer, bearerFormat = "JWT"))]
struct Partners;

fn main() {}

// DOC-12: the bearer format goes by its short name
use oasgard::security_scheme;

#[security_scheme(http(bearer, format = "JWT"))]
struct Token;

fn main() {}

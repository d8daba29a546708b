// DOC-12: a key that is one list too deep.
use oasgard::security_scheme;

#[security_scheme(http(basic, description = "For partners."))]
struct Partners;

fn main() {}

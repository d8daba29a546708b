// DOC-12: the scheme behind a key.
use oasgard::security_scheme;

#[security_scheme(http(scheme = "bearer"))]
struct Partners;

fn main() {}

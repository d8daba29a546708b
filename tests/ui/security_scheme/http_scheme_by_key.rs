// SCH-10: the scheme behind a key.
use oasgard::security_scheme;

#[security_scheme(http(scheme = "bearer"))]
struct Partners;

fn main() {}

// SCH-02: the type in OpenAPI's words, without its scheme.
use oasgard::security_scheme;

#[security_scheme(type = "http")]
struct Partners;

fn main() {}

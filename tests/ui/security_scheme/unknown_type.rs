// SCH-02: a type that OpenAPI does not have.
use oasgard::security_scheme;

#[security_scheme(saml)]
struct Partners;

fn main() {}

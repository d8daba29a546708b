// SCH-01: a type with a generic parameter.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
struct Jwt<const REALM: u8>;

fn main() {}

// SCH-01: a type alias.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
type Jwt = u8;

fn main() {}

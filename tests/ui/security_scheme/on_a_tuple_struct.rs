// SCH-01: a tuple struct.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
struct Jwt(String);

fn main() {}

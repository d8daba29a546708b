// SCH-01: a struct with a field.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
struct Jwt {
    token: String,
}

fn main() {}

// SCH-01: an enum with a generic parameter.
use oasgard::security_scheme;

#[security_scheme(http(basic))]
enum Staff<const REALM: u8> {
    #[role("admin")]
    Admin,
}

fn main() {}

// FORM-01: two commas.
use oasgard::security_scheme;

#[security_scheme(http(bearer),, name = "jwt")]
struct Partners;

fn main() {}

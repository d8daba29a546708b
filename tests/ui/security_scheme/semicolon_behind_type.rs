// FORM-01: a semicolon for a comma.
use oasgard::security_scheme;

#[security_scheme(http(bearer); name = "partners")]
struct Partners;

fn main() {}

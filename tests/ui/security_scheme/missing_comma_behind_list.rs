// FORM-01: a comma missing behind a list.
use oasgard::security_scheme;

#[security_scheme(http(bearer) name = "jwt")]
struct Partners;

fn main() {}

// FORM-04: a role where no variants are.
use oasgard::security_scheme;

#[security_scheme(http(bearer), role = "admin")]
struct Partners;

fn main() {}

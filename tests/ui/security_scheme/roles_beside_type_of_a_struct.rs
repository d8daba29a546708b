// FORM-04: roles where no variants are.
use oasgard::security_scheme;

#[security_scheme(http(bearer), roles("admin"))]
struct Partners;

fn main() {}

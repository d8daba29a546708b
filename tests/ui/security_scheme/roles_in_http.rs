// DOC-12: roles one list too deep.
use oasgard::security_scheme;

#[security_scheme(http(bearer, roles("admin")))]
struct Partners;

fn main() {}

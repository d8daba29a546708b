// FORM-02: two authentication schemes.
use oasgard::security_scheme;

#[security_scheme(http(bearer, basic))]
struct Partners;

fn main() {}

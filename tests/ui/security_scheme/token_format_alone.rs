// FORM-02: the format of a token without its key.
use oasgard::security_scheme;

#[security_scheme(http(bearer, "JWT"))]
struct Partners;

fn main() {}

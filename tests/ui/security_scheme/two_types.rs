// FORM-02: two types.
use oasgard::security_scheme;

#[security_scheme(http(bearer), mutual_tls)]
struct Partners;

fn main() {}

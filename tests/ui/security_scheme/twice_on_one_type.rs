// FORM-02: two schemes on one type.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
#[security_scheme(http(basic))]
struct Login;

fn main() {}

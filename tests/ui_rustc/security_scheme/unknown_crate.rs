// DOC-12: a crate that is not there.
use oasgard::security_scheme;

#[security_scheme(http(bearer), crate = ::oasguard)]
struct Jwt;

fn main() {}

// DOC-12: a relative path.
use oasgard::security_scheme;

#[security_scheme(http(bearer), crate = oasgard)]
struct Partners;

fn main() {}

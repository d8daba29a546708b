// DOC-12: no path.
use oasgard::security_scheme;

#[security_scheme(http(bearer), crate)]
struct Partners;

fn main() {}

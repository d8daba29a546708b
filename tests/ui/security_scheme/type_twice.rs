// DOC-12: the same type twice.
use oasgard::security_scheme;

#[security_scheme(http(bearer), http(basic))]
struct Partners;

fn main() {}

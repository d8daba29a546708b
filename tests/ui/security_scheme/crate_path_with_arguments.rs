// DOC-12: type arguments in the path.
use oasgard::security_scheme;

#[security_scheme(http(bearer), crate = ::oasgard::<u8>)]
struct Partners;

fn main() {}

// DOC-09: no text.
use oasgard::security_scheme;

#[security_scheme(http(bearer), name = "")]
struct Partners;

fn main() {}

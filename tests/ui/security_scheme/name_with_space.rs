// DOC-09: a name with a space.
use oasgard::security_scheme;

#[security_scheme(http(bearer), name = "JWT Authentication")]
struct Partners;

fn main() {}

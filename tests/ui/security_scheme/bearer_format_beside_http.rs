// DOC-12: the token format one list too high.
use oasgard::security_scheme;

#[security_scheme(http(bearer), bearerFormat = "JWT")]
struct Partners;

fn main() {}

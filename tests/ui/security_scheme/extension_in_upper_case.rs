// EXT-01: a name in upper case.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("X-Team" = "a"))]
struct Partners;

fn main() {}

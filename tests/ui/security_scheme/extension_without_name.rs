// EXT-01: a prefix and no name.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-" = "a"))]
struct Partners;

fn main() {}

// EXT-01: a name without `x-`.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("team" = "a"))]
struct Partners;

fn main() {}

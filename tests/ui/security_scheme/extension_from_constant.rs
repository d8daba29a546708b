// EXT-01: a constant for the value.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team" = TEAM))]
struct Partners;

fn main() {}

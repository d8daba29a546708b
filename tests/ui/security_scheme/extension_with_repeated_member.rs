// EXT-01: a member twice.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team" = { "id": 1, "id": 2 }))]
struct Partners;

fn main() {}

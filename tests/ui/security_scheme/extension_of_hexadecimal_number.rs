// EXT-01: a number that JSON does not know.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-limit" = 0xff))]
struct Partners;

fn main() {}

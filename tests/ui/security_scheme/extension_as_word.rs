// EXT-01: an extension as a key.
use oasgard::security_scheme;

#[security_scheme(http(basic), x-owner = "team")]
struct Partners;

fn main() {}

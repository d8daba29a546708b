// EXT-01: an extension without its word, one list too deep.
use oasgard::security_scheme;

#[security_scheme(http(basic, "x-owner" = "team"))]
struct Partners;

fn main() {}

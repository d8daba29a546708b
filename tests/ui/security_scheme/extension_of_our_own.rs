// EXT-02: a name of the tool.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-oasgard-owner" = "a"))]
struct Partners;

fn main() {}

// EXT-01: a member without quotation marks.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team" = { name: "a" }))]
struct Partners;

fn main() {}

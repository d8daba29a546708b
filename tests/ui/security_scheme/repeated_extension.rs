// DOC-12: a name twice.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team" = "a"), extension("x-team" = "b"))]
struct Partners;

fn main() {}

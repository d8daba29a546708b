// DOC-12: two members.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension("x-team" = "a", "x-room" = 1))]
struct Partners;

fn main() {}

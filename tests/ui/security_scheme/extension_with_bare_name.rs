// DOC-12: a name without quotation marks.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extension(team = "a"))]
struct Partners;

fn main() {}

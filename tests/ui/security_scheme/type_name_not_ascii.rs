// DOC-09: a type name outside ascii.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
struct Schlüssel;

fn main() {}

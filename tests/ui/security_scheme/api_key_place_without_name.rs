// SCH-04: a place and no name.
use oasgard::security_scheme;

#[security_scheme(api_key(header))]
struct Partners;

fn main() {}

// SCH-06: an empty query name.
use oasgard::security_scheme;

#[security_scheme(api_key(query = ""))]
struct Partners;

fn main() {}

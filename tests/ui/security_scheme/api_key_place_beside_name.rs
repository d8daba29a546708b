// SCH-05: a place and a name that are apart.
use oasgard::security_scheme;

#[security_scheme(api_key(header, name = "X-API-Key"))]
struct Partners;

fn main() {}

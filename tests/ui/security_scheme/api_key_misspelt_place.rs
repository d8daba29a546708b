// SCH-05: two letters swapped.
use oasgard::security_scheme;

#[security_scheme(api_key(haeder = "X-API-Key"))]
struct Partners;

fn main() {}

// SCH-05: a name without a place.
use oasgard::security_scheme;

#[security_scheme(api_key("X-API-Key"))]
struct Partners;

fn main() {}

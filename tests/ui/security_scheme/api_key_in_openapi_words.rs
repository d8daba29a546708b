// SCH-05: name and place in OpenAPI's own words.
use oasgard::security_scheme;

#[security_scheme(api_key(name = "X-API-Key", in = "header"))]
struct Partners;

fn main() {}

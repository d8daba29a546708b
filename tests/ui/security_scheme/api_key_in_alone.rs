// SCH-05: a place in the words of OpenAPI.
use oasgard::security_scheme;

#[security_scheme(api_key(in = "cookie"))]
struct Partners;

fn main() {}

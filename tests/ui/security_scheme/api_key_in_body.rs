// SCH-05: a place that OpenAPI does not have.
use oasgard::security_scheme;

#[security_scheme(api_key(body = "key"))]
struct Partners;

fn main() {}

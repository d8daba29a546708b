// SCH-02: the type as OpenAPI spells it.
use oasgard::security_scheme;

#[security_scheme(apiKey(header = "X-API-Key"))]
struct Partners;

fn main() {}

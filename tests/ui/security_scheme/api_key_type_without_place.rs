// SCH-02: the type in OpenAPI's words, without its place.
use oasgard::security_scheme;

#[security_scheme(type = "apiKey", name = "X-Partner")]
struct Partners;

fn main() {}

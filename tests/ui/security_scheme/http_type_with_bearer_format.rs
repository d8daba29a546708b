// SCH-02: the type in OpenAPI's words, with a format that only one scheme has.
use oasgard::security_scheme;

#[security_scheme(type = "http", bearerFormat = "JWT")]
struct Partners;

fn main() {}

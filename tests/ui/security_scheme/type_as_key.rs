// SCH-02: a type in the words of OpenAPI.
use oasgard::security_scheme;

#[security_scheme(type = "http", scheme = "bearer", bearerFormat = "JWT")]
struct Partners;

fn main() {}

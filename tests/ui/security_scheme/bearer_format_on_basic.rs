// SCH-13: a bearer format of another scheme.
use oasgard::security_scheme;

#[security_scheme(http(basic, bearer_format = "JWT"))]
struct Partners;

fn main() {}

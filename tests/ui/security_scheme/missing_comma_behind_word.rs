// FORM-01: a comma missing behind a word.
use oasgard::security_scheme;

#[security_scheme(http(bearer bearer_format = "JWT"))]
struct Partners;

fn main() {}

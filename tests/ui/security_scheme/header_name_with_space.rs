// SCH-06: a header name with spaces.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X API Key"))]
struct Partners;

fn main() {}

// SCH-06: an empty header name.
use oasgard::security_scheme;

#[security_scheme(api_key(header = ""))]
struct Partners;

fn main() {}

// SCH-06: a header name outside ascii.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-Schlüssel"))]
struct Partners;

fn main() {}

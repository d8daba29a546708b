// HTTP-03: a header that HTTP owns.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(api_key(header = "Cookie"))]
struct Partners;

fn main() {}

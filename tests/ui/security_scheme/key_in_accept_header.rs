// HTTP-03: a header that HTTP owns.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(api_key(header = "accept"))]
struct Partners;

fn main() {}

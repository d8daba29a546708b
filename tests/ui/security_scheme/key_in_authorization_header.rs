// SCH-07: an http scheme in disguise.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(api_key(header = "Authorization"))]
struct Partners;

fn main() {}

// SCH-10, HTTP-02: a letter missing.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(http("Negotiat"))]
struct Partners;

fn main() {}

// SCH-10, HTTP-02: a scheme that is not registered.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(http("DSN"))]
struct Partners;

fn main() {}

// REQ-04: a name that reads as a uri.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(http(bearer), name = "auth.json")]
struct Partners;

fn main() {}

// SCH-08: a key in the query.
#![deny(deprecated)]

use oasgard::security_scheme;

#[security_scheme(api_key(query = "key"))]
struct Partners;

fn main() {}

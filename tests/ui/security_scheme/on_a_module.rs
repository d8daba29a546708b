// SCH-01: a module.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
mod auth {}

fn main() {}

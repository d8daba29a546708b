// SCH-01: an impl block.
use oasgard::security_scheme;

struct Jwt;

#[security_scheme(http(bearer))]
impl Jwt {}

fn main() {}

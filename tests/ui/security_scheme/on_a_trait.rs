// SCH-01: a trait.
use oasgard::security_scheme;

#[security_scheme(http(bearer))]
trait Auth {}

fn main() {}

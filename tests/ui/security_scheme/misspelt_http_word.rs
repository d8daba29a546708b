// SCH-10: two letters swapped.
use oasgard::security_scheme;

#[security_scheme(http(baerer))]
struct Partners;

fn main() {}

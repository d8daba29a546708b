// SCH-10: the HTTP scheme as a key, one list too high.
use oasgard::security_scheme;

#[security_scheme(http, scheme = "basic")]
struct Partners;

fn main() {}

// SCH-10: a word that is no scheme.
use oasgard::security_scheme;

#[security_scheme(http(kerberos))]
struct Partners;

fn main() {}

// SCH-17: a field.
use oasgard::security_scheme;

#[security_scheme(mutual_tls(header = "X-Cert"))]
struct Partners;

fn main() {}

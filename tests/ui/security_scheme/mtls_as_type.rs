// SCH-02: mutual tls under its short name.
use oasgard::security_scheme;

#[security_scheme(mtls)]
struct Partners;

fn main() {}

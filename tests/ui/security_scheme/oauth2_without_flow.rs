// SCH-14, FLOW-02: no flow.
use oasgard::security_scheme;

#[security_scheme(oauth2())]
struct Partners;

fn main() {}

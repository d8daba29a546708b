// SCH-02: an HTTP scheme without its type.
use oasgard::security_scheme;

#[security_scheme(scheme = "bearer")]
struct Partners;

fn main() {}

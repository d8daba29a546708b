// SCH-02: a place without its type, in the form of a call.
use oasgard::security_scheme;

#[security_scheme(cookie(name = "sid"))]
struct Partners;

fn main() {}

// SCH-10: a registered scheme without quotation marks.
use oasgard::security_scheme;

#[security_scheme(http(negotiate))]
struct Partners;

fn main() {}

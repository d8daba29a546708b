// SCH-02: the type in quotation marks.
use oasgard::security_scheme;

#[security_scheme("http")]
struct Partners;

fn main() {}

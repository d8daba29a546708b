// DOC-12: the path in quotation marks.
use oasgard::security_scheme;

#[security_scheme(http(bearer), crate = "::oasgard")]
struct Partners;

fn main() {}

// DOC-12: a value.
use oasgard::security_scheme;

#[security_scheme(mutual_tls = "required")]
struct Partners;

fn main() {}

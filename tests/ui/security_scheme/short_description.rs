// DOC-12: a short form.
use oasgard::security_scheme;

#[security_scheme(http(basic), desc = "For partners.")]
struct Partners;

fn main() {}

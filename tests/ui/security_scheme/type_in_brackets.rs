// DOC-12: brackets for parentheses.
use oasgard::security_scheme;

#[security_scheme(http[bearer])]
struct Partners;

fn main() {}

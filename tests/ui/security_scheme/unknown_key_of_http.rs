// DOC-12: a word that means nothing.
use oasgard::security_scheme;

#[security_scheme(http(basic, realm = "shop"))]
struct Partners;

fn main() {}

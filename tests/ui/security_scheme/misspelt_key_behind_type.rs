// DOC-12: the word for something else.
use oasgard::security_scheme;

#[security_scheme(http(bearer), extention("x-realm" = "shop"))]
struct Partners;

fn main() {}

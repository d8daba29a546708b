// DOC-12: a value for a word that stands alone.
use oasgard::security_scheme;

#[security_scheme(http(basic = "realm"))]
struct Staff;

fn main() {}

// DOC-12: two arguments, both one list too high.
use oasgard::security_scheme;

#[security_scheme(http, bearer, bearer_format = "JWT")]
struct Partners;

fn main() {}

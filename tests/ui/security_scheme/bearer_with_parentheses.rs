// DOC-12: the bearer scheme is given arguments of its own
use oasgard::security_scheme;

#[security_scheme(http(bearer(format = "JWT")))]
struct Token;

fn main() {}

// DOC-12: the words that are left.
use oasgard::security_scheme;

#[security_scheme(http(bearer), description = "Tokens of staff.", tag = "orders")]
struct Partners;

fn main() {}

// DOC-12: what only a handler says.
use oasgard::security_scheme;

#[security_scheme(http(bearer), public = "teaser")]
struct Partners;

fn main() {}

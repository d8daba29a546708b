// DOC-12: a permission that is of no use.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-API-Key"), allow_insecure = "old app")]
struct Partners;

fn main() {}

// DOC-12: a permission one list too high.
use oasgard::security_scheme;

#[security_scheme(api_key(query = "key"), allow_insecure = "old app")]
struct Partners;

fn main() {}

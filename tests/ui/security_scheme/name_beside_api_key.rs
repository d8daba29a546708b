// SCH-05: the name of the key, one list too high.
use oasgard::security_scheme;

#[security_scheme(api_key, "X-API-Key")]
struct Partners;

fn main() {}

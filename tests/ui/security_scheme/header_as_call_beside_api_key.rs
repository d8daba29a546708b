// SCH-05: the place as a call, one list too high.
use oasgard::security_scheme;

#[security_scheme(api_key, header("X-API-Key"))]
struct Partners;

fn main() {}

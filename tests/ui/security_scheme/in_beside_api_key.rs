// SCH-05: OpenAPI's words, one list too high.
use oasgard::security_scheme;

#[security_scheme(api_key, in = "cookie", name = "session")]
struct Partners;

fn main() {}

// SCH-06: a cookie name with a separator.
use oasgard::security_scheme;

#[security_scheme(api_key(cookie = "sid;path"))]
struct Partners;

fn main() {}

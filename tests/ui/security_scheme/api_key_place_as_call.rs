// SCH-05: a call for an assignment.
use oasgard::security_scheme;

#[security_scheme(api_key(cookie(name = "sid")))]
struct Partners;

fn main() {}

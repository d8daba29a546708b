// SCH-04: an api key without name and place.
use oasgard::security_scheme;

#[security_scheme(api_key())]
struct Partners;

fn main() {}

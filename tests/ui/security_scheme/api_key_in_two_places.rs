// FORM-02: two places.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-API-Key", query = "key"))]
struct Partners;

fn main() {}

// FORM-02: a second place, one list too high.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-API-Key"), cookie = "key")]
struct Partners;

fn main() {}

// OPT-02: nothing is insecure.
use oasgard::security_scheme;

#[security_scheme(api_key(header = "X-API-Key", allow_insecure = "test bench"))]
struct Partners;

fn main() {}

// SCH-02: two letters swapped.
use oasgard::security_scheme;

#[security_scheme(ouath2(client_credentials(token_url = "/token")))]
struct Partners;

fn main() {}

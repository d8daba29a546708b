// FLOW-01: a letter missing.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credential(token_url = "/token")))]
struct Partners;

fn main() {}

// DOC-12: a key twice.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", token_url = "/token")))]
struct Partners;

fn main() {}

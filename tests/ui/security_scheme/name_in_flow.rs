// DOC-12: a key that is two lists too deep.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token", name = "shop")))]
struct Partners;

fn main() {}

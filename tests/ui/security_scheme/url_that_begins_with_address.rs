// URL-10: an address without scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "127.0.0.1/token")))]
struct Partners;

fn main() {}

// URL-07: no text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "")))]
struct Partners;

fn main() {}

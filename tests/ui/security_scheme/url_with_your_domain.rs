// URL-04: a placeholder in upper case.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://YOUR_DOMAIN/oauth/token")))]
struct Partners;

fn main() {}

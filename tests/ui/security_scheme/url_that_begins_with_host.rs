// URL-10: a host without scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "auth.example.com/token")))]
struct Partners;

fn main() {}

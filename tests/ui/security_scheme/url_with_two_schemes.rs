// URL-04: a scheme before the scheme.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://https://id.example.com/token")))]
struct Partners;

fn main() {}

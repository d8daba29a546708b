// URL-04: two ports.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com:443:8443/token")))]
struct Partners;

fn main() {}

// URL-04: a port beyond the last one.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com:65536/token")))]
struct Partners;

fn main() {}

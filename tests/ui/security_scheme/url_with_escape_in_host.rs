// URL-04: a percent-encoded host.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://%7Btenant%7D.example.com/token")))]
struct Partners;

fn main() {}

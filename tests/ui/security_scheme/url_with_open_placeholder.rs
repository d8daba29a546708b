// URL-04: a placeholder without its end.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/<tenant/token")))]
struct Partners;

fn main() {}

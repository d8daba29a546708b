// URL-04: a placeholder of two words.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/example-tenant/token")))]
struct Partners;

fn main() {}

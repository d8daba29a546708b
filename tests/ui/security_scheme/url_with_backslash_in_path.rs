// URL-04: a backslash in the path.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/oauth\\token")))]
struct Partners;

fn main() {}

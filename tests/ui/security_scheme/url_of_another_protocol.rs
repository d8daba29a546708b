// URL-05: another protocol.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "ftp://id.example.com/token")))]
struct Partners;

fn main() {}

// URL-05: a remote host that begins like the local one.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "http://localhost.example.com/token")))]
struct Partners;

fn main() {}

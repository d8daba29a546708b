// URL-08: a user name.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "https://me:secret@id.example.com/token"
)))]
struct Partners;

fn main() {}

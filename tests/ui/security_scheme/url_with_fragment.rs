// URL-06: a fragment.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/token#x")))]
struct Partners;

fn main() {}

// URL-04: a hyphen of another kind.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/sign\u{2011}in")))]
struct Partners;

fn main() {}

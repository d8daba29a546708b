// URL-04: a percent sign without digits.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/%zz")))]
struct Partners;

fn main() {}

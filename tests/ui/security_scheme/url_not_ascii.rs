// URL-04: a character outside ascii.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.example.com/schlüssel")))]
struct Partners;

fn main() {}

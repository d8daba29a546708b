// URL-04: a letter that looks like another.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://id.ex\u{430}mple.com/token")))]
struct Partners;

fn main() {}

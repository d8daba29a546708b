// URL-04: a variable of a shell.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://${TENANT}.example.com/token")))]
struct Partners;

fn main() {}

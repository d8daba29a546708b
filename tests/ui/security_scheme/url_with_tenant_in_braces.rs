// URL-04: a placeholder in braces.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://{tenant}.example.com/token")))]
struct Partners;

fn main() {}

// URL-04: a template.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "{tenant}/oauth/token")))]
struct Partners;

fn main() {}

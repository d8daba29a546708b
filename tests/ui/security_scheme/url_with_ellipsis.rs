// URL-04: an ellipsis for the host.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "https://…/token")))]
struct Partners;

fn main() {}

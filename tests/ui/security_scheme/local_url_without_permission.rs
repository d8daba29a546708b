// URL-05: a local server without a reason.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "http://localhost:8080/token")))]
struct Partners;

fn main() {}

// DOC-12: a reason that is no text.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "http://localhost/token",
    allow_insecure = true
)))]
struct Partners;

fn main() {}

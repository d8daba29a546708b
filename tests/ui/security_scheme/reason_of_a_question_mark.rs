// OPT-01: a reason without a word.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "http://localhost/token",
    allow_insecure = "???"
)))]
struct Partners;

fn main() {}

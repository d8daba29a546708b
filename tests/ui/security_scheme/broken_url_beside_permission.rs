// URL-10: a host without scheme, beside a permission, is one mistake.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "localhost:8080/token",
    allow_insecure = "a test server"
)))]
struct Partners;

fn main() {}

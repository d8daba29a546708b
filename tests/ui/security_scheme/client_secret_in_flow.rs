// CLIENT-01: a secret in a flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(
    token_url = "https://id.example.com/token",
    client_secret = "s3cr3t",
)))]
struct Shop;

fn main() {}

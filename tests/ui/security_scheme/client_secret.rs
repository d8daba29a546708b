// CLIENT-01: a secret.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(client_secret = "s3cr3t"),
))]
struct Shop;

fn main() {}

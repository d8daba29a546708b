// DOC-12: a key twice.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(credentials = body, credentials = basic),
))]
struct Shop;

fn main() {}

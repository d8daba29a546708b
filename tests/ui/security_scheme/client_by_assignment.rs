// DOC-12: a client with `=`.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client = "basic",
))]
struct Shop;

fn main() {}

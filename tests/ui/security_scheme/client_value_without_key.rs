// DOC-12: a value without its key.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client("https://api.example.com"),
))]
struct Shop;

fn main() {}

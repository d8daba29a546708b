// CLIENT-01: a client id.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(client_id = "shop-1"),
))]
struct Shop;

fn main() {}

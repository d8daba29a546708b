// CLIENT-02: a way left out.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(credentials),
))]
struct Shop;

fn main() {}

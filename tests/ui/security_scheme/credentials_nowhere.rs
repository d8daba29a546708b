// CLIENT-02: a way that is none.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(credentials = cookie),
))]
struct Shop;

fn main() {}

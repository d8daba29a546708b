// CLIENT-02: another word for a way.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(credentials = header),
))]
struct Shop;

fn main() {}

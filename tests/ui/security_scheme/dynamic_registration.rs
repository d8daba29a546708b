// CLIENT-13: registration as a key.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(dynamic_registration),
))]
struct Shop;

fn main() {}

// CLIENT-14: an empty id.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(identity_operation = ""),
))]
struct Shop;

fn main() {}

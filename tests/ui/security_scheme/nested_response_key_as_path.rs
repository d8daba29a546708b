// CLIENT-08: a path in place of a key.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(nested_response_key = "data.token"),
))]
struct Shop;

fn main() {}

// CLIENT-10: a domain that bounds nothing.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(endpoint_domain = "example.com"),
))]
struct Shop;

fn main() {}

// CLIENT-09: a url in place of a host.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("api.example.com", "https://files.example.com/v1")),
))]
struct Shop;

fn main() {}

// CLIENT-09: an address in place of a host.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("10.0.0.7")),
))]
struct Shop;

fn main() {}

// CLIENT-09: a host with a port.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("api.example.com:8443")),
))]
struct Shop;

fn main() {}

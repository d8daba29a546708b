// CLIENT-09: a placeholder for a host.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("<tenant>.example.com")),
))]
struct Partners;

fn main() {}

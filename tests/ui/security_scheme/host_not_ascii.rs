// CLIENT-09: a host that is not in ASCII.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("bücher.example")),
))]
struct Partners;

fn main() {}

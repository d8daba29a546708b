// CLIENT-09: a host that stands for many.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("*.example.com")),
))]
struct Shop;

fn main() {}

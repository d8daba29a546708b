// CLIENT-09: a domain with everybody below it.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(endpoint_required, endpoint_domain = "com"),
))]
struct Shop;

fn main() {}

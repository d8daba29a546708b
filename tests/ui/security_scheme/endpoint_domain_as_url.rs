// CLIENT-09: a url in place of a domain.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(endpoint_required, endpoint_domain = "https://example.com"),
))]
struct Shop;

fn main() {}

// RI-01: a resource with a fragment.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(resource = "https://api.example.com#v1"),
))]
struct Shop;

fn main() {}

// RI-01: a relative resource.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(resource = "/api"),
))]
struct Shop;

fn main() {}

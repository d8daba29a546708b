// DOC-12: hosts with `=`.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts = "api.example.com"),
))]
struct Shop;

fn main() {}

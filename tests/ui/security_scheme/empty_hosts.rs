// FORM-03: no host.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts()),
))]
struct Shop;

fn main() {}

// CLIENT-12: no flow has a code to protect.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(pkce),
))]
struct Shop;

fn main() {}

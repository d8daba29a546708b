// DOC-12: a key of the client beside a flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    pkce,
))]
struct Shop;

fn main() {}

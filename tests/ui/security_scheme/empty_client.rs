// FORM-03: a client that says nothing.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(),
))]
struct Shop;

fn main() {}

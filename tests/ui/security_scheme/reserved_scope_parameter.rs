// CLIENT-05: a parameter with a meaning of its own.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(scope_parameter = "grant_type"),
))]
struct Shop;

fn main() {}

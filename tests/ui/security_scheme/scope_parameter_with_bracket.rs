// CLIENT-05: a parameter that is no name.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(scope_parameter = "scopes[]"),
))]
struct Shop;

fn main() {}

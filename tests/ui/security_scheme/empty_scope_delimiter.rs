// CLIENT-03: an empty delimiter.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(scope_delimiter = ""),
))]
struct Shop;

fn main() {}

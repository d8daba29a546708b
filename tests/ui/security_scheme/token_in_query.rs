// BCP-04: a token in the url.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_query = "access_token"),
))]
struct Shop;

fn main() {}

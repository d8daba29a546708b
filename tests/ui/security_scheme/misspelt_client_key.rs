// DOC-12: a misspelt key.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(tokn_query = "key", allow_insecure = "nothing else is read"),
))]
struct Shop;

fn main() {}

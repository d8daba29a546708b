// DOC-12: a misspelt permission.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_query = "key", alow_insecure = "nothing else is read"),
))]
struct Shop;

fn main() {}

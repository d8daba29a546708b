// DOC-12: a word that means nothing.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(colour = "red"),
))]
struct Shop;

fn main() {}

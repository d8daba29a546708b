// CLIENT-06: a prefix of two words.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_prefix = "Api Token"),
))]
struct Shop;

fn main() {}

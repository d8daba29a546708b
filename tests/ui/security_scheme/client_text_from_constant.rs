// DOC-12: a constant.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(resource = RESOURCE),
))]
struct Shop;

fn main() {}

// CLIENT-02: a way in quotation marks.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(credentials = "basic"),
))]
struct Shop;

fn main() {}

// CLIENT-06: a prefix that would end the header.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_prefix = "SSWS\r\nX-Admin: 1"),
))]
struct Shop;

fn main() {}

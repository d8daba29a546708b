// DOC-12: a host without quotation marks.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts(localhost)),
))]
struct Shop;

fn main() {}

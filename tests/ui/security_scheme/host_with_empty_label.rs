// CLIENT-09: two dots in a row.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("api..example.com")),
))]
struct Partners;

fn main() {}

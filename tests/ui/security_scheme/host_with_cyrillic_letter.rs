// CLIENT-09: a letter that looks like another.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(hosts("\u{430}pi.example.com")),
))]
struct Partners;

fn main() {}

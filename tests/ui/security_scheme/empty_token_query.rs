// SCH-06: an empty parameter name.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_query = "", allow_insecure = "nothing else is read"),
))]
struct Shop;

fn main() {}

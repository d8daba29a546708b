// OPT-01: a blank reason.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(token_query = "key", allow_insecure = " "),
))]
struct Shop;

fn main() {}

// OPT-02: a permission with nothing to allow.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(credentials = body, allow_insecure = "old server"),
))]
struct Shop;

fn main() {}

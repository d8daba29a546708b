// DOC-12: a flag that is denied, from which nothing follows
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(pkce = false, endpoint_required = false),
))]
pub struct Shop;

fn main() {}

// EXT-02: a name that is written for a key.
use oasgard::security_scheme;

#[security_scheme(
    oauth2(client_credentials(token_url = "https://id.example.com/token")),
    extension("x-oasgard-tokenPrefix" = "SSWS"),
)]
struct Shop;

fn main() {}

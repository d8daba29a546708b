// DOC-12: a path where the name of a variant is enough.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(default_scopes(Till::Sell)),
))]
enum Till {
    /// Sell something
    #[scope("sell")]
    Sell,
}

fn main() {}

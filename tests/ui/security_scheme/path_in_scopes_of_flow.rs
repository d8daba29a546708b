// DOC-12: a path where the name of a variant is enough.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token", scopes(self::Till::Sell, Refund)),
))]
enum Till {
    /// Sell something
    #[scope("sell")]
    Sell,
    /// Take something back
    #[scope("refund")]
    Refund,
}

fn main() {}

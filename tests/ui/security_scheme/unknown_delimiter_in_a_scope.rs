// CLIENT-03: a scope that holds what is no delimiter is no second mistake.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(scope_delimiter = ":"),
))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
}

fn main() {}

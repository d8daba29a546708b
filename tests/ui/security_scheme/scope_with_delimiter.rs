// CLIENT-04: a scope that holds the delimiter.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(scope_delimiter = ","),
))]
enum Shop {
    /// See orders
    #[scope("orders:read")]
    Read,
    /// Create orders
    #[scope("orders,write")]
    Write,
    /// Follow one order
    #[scope(pattern = "order:{id}")]
    Follow,
}

fn main() {}

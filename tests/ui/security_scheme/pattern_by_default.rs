// CLIENT-11: a scope with a part known at run time only.
use oasgard::security_scheme;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.example.com/token"),
    client(default_scopes(Read, Follow)),
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

// DOC-12: the words that are left.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token"), client(resource = "https://api.example.com", endpoint_required, endpoint_domain = "example.com", colour = "red")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}

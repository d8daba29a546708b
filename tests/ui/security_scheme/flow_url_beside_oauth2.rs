// DOC-12: the URL of a flow two lists too high.
use oasgard::security_scheme;

#[security_scheme(oauth2, tokenUrl = "/token")]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}

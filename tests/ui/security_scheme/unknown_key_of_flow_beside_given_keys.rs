// DOC-12: the words that are left, and fit the flow.
use oasgard::security_scheme;

#[security_scheme(oauth2(authorization_code(authorization_url = "/authorize", token_url = "/token", par_url = "/par")))]
enum Shop {
    /// Read the orders.
    #[scope("orders:read")]
    Read,
}

fn main() {}

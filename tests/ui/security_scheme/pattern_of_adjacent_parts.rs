// DYN-02: two parts side by side.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// See orders
    #[scope(pattern = "consent:{bank}{id}")]
    Read,
}

fn main() {}

// SCOPE-05: two patterns that differ in the names of their parts only.
use oasgard::security_scheme;

#[security_scheme(oauth2(client_credentials(token_url = "/token")))]
enum Shop {
    /// Use one consent
    #[scope(pattern = "consent:{id}")]
    Use,
    /// End one consent
    #[scope(pattern = "consent:{number}")]
    End,
}

fn main() {}

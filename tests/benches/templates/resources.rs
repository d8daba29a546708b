#![allow(dead_code)]

/// Sign-in for the pet store.
#[oasgard::security_scheme(oauth2(client_credentials(token_url = "https://auth.example.com/token")))]
pub enum PetAuth {
    /// Read your pets
    #[scope("pets:read")]
    Read,
    /// Create and change your pets
    #[scope("pets:write")]
    Write,
}

#[oasgard::security_scheme(api_key(header = "X-API-Key"))]
pub struct PartnerKey;

// for each module
pub mod mN {
    use super::*;

    // for each handler
    #[oasgard::security(get "/rN", PetAuth::Read | PartnerKey)]
    pub fn list_rN() {}

    #[oasgard::security(post "/rN", PetAuth::Read & PetAuth::Write)]
    pub fn create_rN() {}

    #[oasgard::security(get "/rN/{id}", public = "part of the public catalogue")]
    pub fn show_rN() {}

    #[oasgard::security(delete "/rN/{id}", PetAuth::Write)]
    pub fn delete_rN() {}

    // end
}

// end
fn main() {}

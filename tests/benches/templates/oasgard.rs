use axum::{Router, extract::Path, routing::get};

/// Sign-in for the pet store.
#[oasgard::security_scheme(oauth2(client_credentials(token_url = "https://auth.example.com/token")))]
pub enum PetAuth {
    /// Read your pets
    #[scope("pets:read")]
    Read,
}

#[oasgard::security_scheme(api_key(header = "X-API-Key"))]
pub struct PartnerKey;

// for each module
pub mod mN {
    use super::*;

    // for each handler
    #[oasgard::security(get "/rN/{id}", PetAuth::Read | PartnerKey)]
    pub async fn rN(Path(id): Path<u64>) -> String {
        format!("rN {id}")
    }

    // end
    pub fn router() -> Router {
        Router::new()
            // for each handler
            .route("/rN/{id}", get(rN))
            // end
    }
}

// end
pub fn router() -> Router {
    Router::new()
        // for each module
        .merge(mN::router())
        // end
}

use kynos::{
    error::rejection::AuthRejection,
    extract::body::text::Text,
    prelude::*,
    security::{Authenticates, Authenticator, Scope, auth::Auth, carrier::Carries, requirement::AnyOf},
};

/// Sign-in for the pet store.
#[derive(SecurityScheme)]
#[security(oauth2(client_credentials(
    token_url = "https://auth.example.com/token",
    scopes("pets:read" = "Read your pets"),
)))]
#[security(credential = String, scope = Grant, scopes(Grant::Read))]
pub struct PetAuth;

#[derive(Clone, Copy)]
pub enum Grant {
    Read,
}

impl Scope for Grant {
    fn name(&self) -> &'static str {
        match self {
            Self::Read => "pets:read",
        }
    }
}

#[derive(SecurityScheme)]
#[security(api_key(in = "header", name = "X-API-Key"))]
#[security(credential = String)]
pub struct PartnerKey;

pub struct Verifier;

impl<S: Carries<Credential = String>, C: Sync> Authenticator<S, C> for Verifier {
    async fn authenticate(&self, _: S::Presented, _: &C) -> Result<String, AuthRejection> {
        Err(AuthRejection::unauthenticated())
    }

    async fn authorize(&self, _: &String, _: &[S::Scope], _: &C) -> Result<(), AuthRejection> {
        Ok(())
    }
}

pub struct App;

impl Authenticates<PetAuth> for App {
    type Authenticator = Verifier;

    fn authenticator(&self) -> &Verifier {
        &Verifier
    }
}

impl Authenticates<PartnerKey> for App {
    type Authenticator = Verifier;

    fn authenticator(&self) -> &Verifier {
        &Verifier
    }
}

#[derive(Schema, PathParams)]
pub struct PetPath {
    pub id: u64,
}

// for each module
pub mod mN {
    use super::*;

    // for each handler
    #[kynos::get("/rN/{id}")]
    pub async fn rN(_: Auth<AnyOf<(PetAuth, PartnerKey)>>, Path(path): Path<PetPath>) -> Text {
        Text(format!("rN {}", path.id))
    }

    // end
    pub fn router() -> Router<App> {
        Router::new()
            // for each handler
            .mount(kynos::routes![rN])
            // end
    }
}

// end
pub fn router() -> Router<App> {
    Router::new()
        // for each module
        .merge(mN::router())
        // end
}

use axum::{Json, Router, extract::Path, routing::get};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{ApiKey, ApiKeyValue, ClientCredentials, Flow, OAuth2, Scopes, SecurityScheme},
};

struct Schemes;

impl Modify for Schemes {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let scopes = Scopes::one("pets:read", "Read your pets");
        let flow = ClientCredentials::new("https://auth.example.com/token", scopes);
        let sign_in = OAuth2::with_description([Flow::ClientCredentials(flow)], "Sign-in for the pet store.");
        let key = ApiKey::Header(ApiKeyValue::new("X-API-Key"));
        let components = api.components.get_or_insert_default();
        components.add_security_scheme("PetAuth", SecurityScheme::OAuth2(sign_in));
        components.add_security_scheme("PartnerKey", SecurityScheme::ApiKey(key));
    }
}

// for each module
pub mod mN {
    use super::*;

    // for each handler
    #[utoipa::path(get, path = "/rN/{id}", security(("PetAuth" = ["pets:read"]), ("PartnerKey" = [])))]
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
#[derive(OpenApi)]
#[openapi(
    modifiers(&Schemes),
    paths(
        // for each module
        // for each handler
        mN::rN,
        // end
        // end
    )
)]
struct Api;

pub fn router() -> Router {
    Router::new()
        // for each module
        .merge(mN::router())
        // end
        .route("/openapi.json", get(Json(Api::openapi())))
}

use aide::{
    axum::{ApiRouter, routing::get_with},
    openapi::{ApiKeyLocation, OAuth2Flow, OAuth2Flows, OpenApi, SecurityScheme},
    transform::TransformOpenApi,
};
use axum::{Json, Router, extract::Path, routing::get};
use indexmap::IndexMap;

fn sign_in() -> SecurityScheme {
    let client_credentials = OAuth2Flow::ClientCredentials {
        refresh_url: None,
        token_url: "https://auth.example.com/token".to_owned(),
        scopes: IndexMap::from([("pets:read".to_owned(), "Read your pets".to_owned())]),
    };
    SecurityScheme::OAuth2 {
        flows: OAuth2Flows {
            implicit: None,
            password: None,
            client_credentials: Some(client_credentials),
            authorization_code: None,
        },
        description: Some("Sign-in for the pet store.".to_owned()),
        extensions: IndexMap::new(),
    }
}

fn partner_key() -> SecurityScheme {
    SecurityScheme::ApiKey {
        location: ApiKeyLocation::Header,
        name: "X-API-Key".to_owned(),
        description: None,
        extensions: IndexMap::new(),
    }
}

fn schemes(api: TransformOpenApi) -> TransformOpenApi {
    api.security_scheme("PetAuth", sign_in())
        .security_scheme("PartnerKey", partner_key())
}

// for each module
pub mod mN {
    use super::*;

    // for each handler
    pub async fn rN(Path(id): Path<u64>) -> String {
        format!("rN {id}")
    }

    // end
    pub fn router() -> ApiRouter {
        ApiRouter::new()
            // for each handler
            .api_route(
                "/rN/{id}",
                get_with(rN, |operation| {
                    operation
                        .security_requirement_scopes("PetAuth", ["pets:read"])
                        .security_requirement("PartnerKey")
                }),
            )
            // end
    }
}

// end
pub fn router() -> Router {
    let mut api = OpenApi::default();
    let router = ApiRouter::new()
        // for each module
        .merge(mN::router())
        // end
        .finish_api_with(&mut api, schemes);
    router.route("/openapi.json", get(Json(api)))
}

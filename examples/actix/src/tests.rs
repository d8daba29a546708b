//! Holds the document to the program, and the program to the document.

use actix_web::App;
use actix_web::http::header::AUTHORIZATION;
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::Data;
use oasgard::{Document, Operation};

use crate::shop::{self, Shop};

#[test]
fn openapi_json_is_current() -> Result<(), oasgard::Error> {
    Document::from_current_exe()?.check("openapi.json")
}

/// Every operation that is declared anywhere in the program is called without a credential and in every role.
#[actix_web::test]
async fn operations_admit_whom_they_declare() -> Result<(), oasgard::Error> {
    let shop = Data::new(Shop::stocked());
    let app = init_service(App::new().app_data(shop).configure(shop::routes)).await;
    for operation in Document::from_current_exe()?.api().operations() {
        for role in [None, Some("clerk"), Some("manager")] {
            let status = call_service(&app, request(operation, role).to_request())
                .await
                .status();
            let status = if status.is_success() {
                StatusCode::OK
            } else {
                status
            };
            let expected = if admits(operation, role) {
                StatusCode::OK
            } else if role.is_none() {
                StatusCode::UNAUTHORIZED
            } else {
                StatusCode::FORBIDDEN
            };
            assert_eq!(status, expected, "{} by {role:?}", operation.id());
        }
    }
    Ok(())
}

fn request(operation: &Operation, role: Option<&str>) -> TestRequest {
    let method = operation.method().expect("`#[security]` read the method");
    let path = operation.path().expect("`#[security]` read the path");
    let method = Method::from_bytes(method.as_bytes()).expect("actix knows the method");
    let mut request = TestRequest::default()
        .method(method)
        .uri(&path.replace("{name}", "apple"))
        .set_json(40);
    if let Some(role) = role {
        request = request.insert_header((AUTHORIZATION, format!("Bearer {role}")));
    }
    request
}

/// Whether the declaration lets a caller of this role in. `Staff` is the only scheme.
fn admits(operation: &Operation, role: Option<&str>) -> bool {
    let security = operation.security();
    let has_all = |roles: &[String]| roles.iter().all(|needed| Some(needed.as_str()) == role);
    security.is_public()
        || role.is_some()
            && security
                .alternatives()
                .any(|mut alternative| alternative.all(|(_, roles)| has_all(roles)))
}

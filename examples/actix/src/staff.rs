//! Who works here.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::error::{ErrorForbidden, ErrorUnauthorized};
use actix_web::http::header;
use actix_web::{Error, FromRequest, HttpRequest};
use oasgard::security_scheme;

/// The badge of whoever works in the shop.
#[security_scheme(http(bearer))]
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Staff {
    /// Sells
    #[role("clerk")]
    Clerk,
    /// Buys, and makes the prices
    #[role("manager")]
    Manager,
}

impl Staff {
    pub(crate) fn must_be(self, role: Self) -> Result<(), Error> {
        if self == role {
            Ok(())
        } else {
            Err(ErrorForbidden("this is somebody else's work"))
        }
    }
}

/// The badge says in plain words what it is worth: a demonstration. A real shop verifies a signature.
impl FromRequest for Staff {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let badge = request.headers().get(header::AUTHORIZATION);
        ready(match badge.map(header::HeaderValue::as_bytes) {
            Some(b"Bearer clerk") => Ok(Self::Clerk),
            Some(b"Bearer manager") => Ok(Self::Manager),
            _ => Err(ErrorUnauthorized("show your badge")),
        })
    }
}

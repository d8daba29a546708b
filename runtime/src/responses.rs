//! Responses that are written of operations whose own are not known.

use oasgard_core::json::Object;

/// The responses of an operation that requires credentials to a request without them.
pub(crate) fn refusals() -> Object {
    let mut refusals = Object::new();
    refusals.push("401", response("No valid credentials were given."));
    refusals.push("403", response("The credentials do not permit this."));
    refusals
}

pub(crate) fn response(description: &'static str) -> Object {
    let mut response = Object::new();
    response.push("description", description);
    response
}

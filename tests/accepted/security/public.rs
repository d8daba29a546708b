// Anonymous callers, and parameters that do not need to know them.
use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

struct User;
struct Json<T>(T);
struct Extension<T>(T);

#[security(get "/health", public = "load balancer probe")]
fn health() {}

#[security(public = "teaser")]
fn without_route() {}

#[security(get "/orders", Jwt, public = "teaser")]
fn maybe_known(user: Option<User>) {
    drop(user);
}

#[security(post "/users", public = "sign-up")]
fn sign_up(Json(user): Json<User>, Extension(limit): Extension<u8>) {
    drop((user, limit));
}

#[security(get "/me", Jwt)]
fn known(user: User, Extension(again): Extension<User>) {
    drop((user, again));
}

fn main() {
    health();
    without_route();
    maybe_known(None);
    sign_up(Json(User), Extension(1));
    known(User, Extension(User));
}

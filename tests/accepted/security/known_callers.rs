// Handlers that may know the caller: by a requirement, as an option, by permission, or by a type of one's own.
#![deny(warnings)]

use oasgard::{security, security_scheme};

#[security_scheme(http(bearer))]
struct Jwt;

struct Session;
struct Identity;

mod store {
    pub struct Session;
    pub struct Identity;
}

#[security(get "/orders", Jwt)]
fn list_orders(session: Session, identity: Identity) {
    drop((session, identity));
}

#[security(get "/orders/{id}", public = "teaser")]
fn show_order(session: Option<Session>, identity: Result<Identity, ()>) {
    drop((session, identity));
}

#[security(post "/login", public = "sign-in")]
#[allow(deprecated)]
fn log_in(session: Session) {
    drop(session);
}

#[security(get "/me", Jwt, public = "greets everybody")]
fn greet(session: Session) {
    drop(session);
}

#[security(get "/health", public = "load balancer probe")]
fn health(session: &store::Session, identity: crate::store::Identity) {
    let _ = (session, identity);
}

fn main() {
    list_orders(Session, Identity);
    show_order(None, Err(()));
    log_in(Session);
    greet(Session);
    health(&store::Session, store::Identity);
}

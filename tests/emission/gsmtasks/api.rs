//! GSMtasks API: a key that some calls need and others merely accept.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// The word `Token` and the token of an account.
#[allow(deprecated, reason = "the API was published with a key in this header")]
#[security_scheme(api_key(header = "Authorization"), name = "tokenAuth")]
pub struct TokenAuth;

#[security(get "/account_roles/", TokenAuth, id = "account_roles_list")]
fn account_roles_list() {}

#[security(post "/account_roles/", TokenAuth, id = "account_roles_create")]
fn account_roles_create() {}

#[security(
    get "/docs/schema/",
    TokenAuth,
    public = "the description of the API is public; a known caller sees more of it",
    id = "docs_schema_retrieve",
)]
fn docs_schema_retrieve() {}

#[security(
    post "/reviews/",
    TokenAuth,
    public = "whoever receives a parcel may rate it, with or without an account",
    id = "reviews_create",
)]
fn reviews_create() {}

#[security(get "/tasks/", TokenAuth, id = "tasks_list")]
fn tasks_list() {}

#[security(post "/tasks/", TokenAuth, id = "tasks_create")]
fn tasks_create() {}

#[security(get "/tasks/{id}/", TokenAuth, id = "tasks_retrieve")]
fn tasks_retrieve() {}

#[security(post "/tasks/{id}/assign/", TokenAuth, id = "tasks_assign_create")]
fn tasks_assign_create() {}

fn main() {}

//! Dropbox Sign API: basic, or a bearer token whose access levels are roles (OpenAPI 3.1).

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// The key of an account as user name, with an empty password.
#[security_scheme(http(basic), name = "api_key")]
pub struct ApiKey;

/// A token an account granted to an app.
#[security_scheme(http(bearer, bearer_format = "JWT"), name = "oauth2")]
pub enum AccessToken {
    /// Use the account
    #[role("account_access")]
    AccountAccess,
    /// Use signature requests
    #[role("signature_request_access")]
    SignatureRequestAccess,
    /// Use templates
    #[role("template_access")]
    TemplateAccess,
    /// Use the team
    #[role("team_access")]
    TeamAccess,
    /// Use the apps of the account
    #[role("api_app_access")]
    ApiAppAccess,
    /// See name and address of the account
    #[role("basic_account_info")]
    BasicAccountInfo,
    /// Ask for signatures on the account's behalf
    #[role("request_signature")]
    RequestSignature,
}

#[security(post "/account/create", ApiKey | AccessToken::AccountAccess, id = "accountCreate")]
fn account_create() {}

#[security(
    get "/account",
    ApiKey | AccessToken::AccountAccess & AccessToken::BasicAccountInfo,
    id = "accountGet",
)]
fn account_get() {}

#[security(post "/api_app", ApiKey | AccessToken::ApiAppAccess, id = "apiAppCreate")]
fn api_app_create() {}

#[security(
    post "/signature_request/cancel/{signature_request_id}",
    ApiKey | AccessToken::RequestSignature & AccessToken::SignatureRequestAccess,
    id = "signatureRequestCancel",
)]
fn signature_request_cancel() {}

#[security(post "/template/create", ApiKey | AccessToken::TemplateAccess, id = "templateCreate")]
fn template_create() {}

#[security(
    post "/signature_request/create_embedded",
    ApiKey | AccessToken::SignatureRequestAccess,
    id = "signatureRequestCreateEmbedded",
)]
fn signature_request_create_embedded() {}

#[security(get "/fax/{fax_id}", ApiKey, id = "faxGet")]
fn fax_get() {}

#[security(
    post "/oauth/token",
    public = "the caller has no token yet and sends its credentials in the body",
    id = "oauthTokenGenerate",
)]
fn oauth_token_generate() {}

#[security(get "/team", ApiKey | AccessToken::TeamAccess, id = "teamGet")]
fn team_get() {}

fn main() {}

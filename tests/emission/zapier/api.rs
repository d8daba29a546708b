//! Zapier AI Actions API: header key, query key, OAuth 2.0 with relative URLs or a cookie.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// The key of a user, where it belongs.
#[security_scheme(api_key(header = "x-api-key"))]
pub struct AccessPointApiKeyHeader;

/// The key of a user, for agents that cannot set a header.
#[security_scheme(api_key(
    query = "api_key",
    allow_insecure = "some agents can only set the query",
))]
pub struct AccessPointApiKeyQuery;

/// A token a user granted to an agent.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "/oauth/authorize/",
    token_url = "/oauth/token/",
)))]
pub enum AccessPointOAuth {
    /// Run the actions the user has exposed
    #[scope("nla:exposed_actions:execute")]
    ExecuteExposedActions,
    /// Learn who the user is
    #[scope("openid")]
    OpenId,
}

/// The session of a signed-in browser.
#[security_scheme(api_key(cookie = "nlasession"))]
pub struct SessionAuth;

#[security(
    get "/api/v1/check/",
    AccessPointApiKeyHeader | AccessPointApiKeyQuery | AccessPointOAuth | SessionAuth,
    id = "check",
)]
fn check() {}

#[security(
    get "/api/v1/configuration-link/",
    AccessPointApiKeyHeader | AccessPointApiKeyQuery | AccessPointOAuth | SessionAuth,
    id = "get_configuration_link",
)]
fn get_configuration_link() {}

#[security(
    get "/api/v1/exposed/",
    AccessPointApiKeyHeader | AccessPointApiKeyQuery | AccessPointOAuth | SessionAuth,
    id = "list_exposed_actions",
)]
fn list_exposed_actions() {}

#[security(
    post "/api/v1/exposed/{exposed_app_action_id}/execute/",
    AccessPointApiKeyHeader | AccessPointApiKeyQuery | AccessPointOAuth | SessionAuth,
    id = "execute_app_action_endpoint",
)]
fn execute_app_action_endpoint() {}

#[security(
    get "/api/v1/execution-log/{execution_log_id}/",
    AccessPointApiKeyHeader | AccessPointApiKeyQuery | AccessPointOAuth | SessionAuth,
    id = "get_execution_log_endpoint",
)]
fn get_execution_log_endpoint() {}

fn main() {}

//! runZero API: a bearer key or client credentials without scopes, and public version checks.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A key of an account, an organization or an export.
#[security_scheme(http(bearer), name = "bearerAuth")]
pub struct BearerAuth;

/// A token fetched with the credentials of an API client.
#[security_scheme(
    oauth2(client_credentials(
        token_url = "https://console.runzero.com/api/v1.0/account/api/token",
    )),
    name = "oauthDefaults"
)]
pub struct OAuthDefaults;

#[security(get "/health", public = "load balancers ask", id = "getHealthCheck")]
fn get_health_check() {}

#[security(
    get "/releases/agent/version",
    public = "agents ask before they are enrolled",
    id = "getLatestAgentVersion",
)]
fn get_latest_agent_version() {}

#[security(
    post "/import/org/{orgID}/assets",
    BearerAuth | OAuthDefaults,
    id = "importCustomIntegrationAssets",
)]
fn import_custom_integration_assets() {}

#[security(get "/export/org/assets.json", BearerAuth | OAuthDefaults, id = "exportAssetsJSON")]
fn export_assets_json() {}

#[security(patch "/org", BearerAuth | OAuthDefaults, id = "updateOrganization")]
fn update_organization() {}

#[security(put "/org/sites", BearerAuth | OAuthDefaults, id = "createSite")]
fn create_site() {}

#[security(delete "/org/assets/{asset_id}", BearerAuth | OAuthDefaults, id = "removeAsset")]
fn remove_asset() {}

#[security(patch "/org/assets/{asset_id}/tags", BearerAuth | OAuthDefaults, id = "updateAssetTags")]
fn update_asset_tags() {}

fn main() {}

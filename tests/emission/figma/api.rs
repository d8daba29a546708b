//! Figma REST API: header key or OAuth 2.0, refresh URLs, a second OAuth scheme for organizations.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A token a person made for a script of their own.
#[security_scheme(api_key(header = "X-Figma-Token"))]
pub struct PersonalAccessToken;

/// Sign-in for apps.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://www.figma.com/oauth",
    token_url = "https://api.figma.com/v1/oauth/token",
    refresh_url = "https://api.figma.com/v1/oauth/refresh",
)))]
pub enum OAuth2 {
    /// See who is signed in
    #[scope("current_user:read")]
    CurrentUserRead,
    /// See comments
    #[scope("file_comments:read")]
    FileCommentsRead,
    /// Write and remove comments
    #[scope("file_comments:write")]
    FileCommentsWrite,
    /// See what is drawn in a file
    #[scope("file_content:read")]
    FileContentRead,
    /// See links to code
    #[scope("file_dev_resources:read")]
    FileDevResourcesRead,
    /// Link to code
    #[scope("file_dev_resources:write")]
    FileDevResourcesWrite,
    /// See name, owner and dates of a file
    #[scope("file_metadata:read")]
    FileMetadataRead,
    /// See variables
    #[scope("file_variables:read")]
    FileVariablesRead,
    /// Change variables
    #[scope("file_variables:write")]
    FileVariablesWrite,
    /// See earlier versions of a file
    #[scope("file_versions:read")]
    FileVersionsRead,
    /// See everything in a file (older apps)
    #[scope("files:read")]
    FilesRead,
    /// See how often a library is used
    #[scope("library_analytics:read")]
    LibraryAnalyticsRead,
    /// See one component or style of a library
    #[scope("library_assets:read")]
    LibraryAssetsRead,
    /// See what a file publishes
    #[scope("library_content:read")]
    LibraryContentRead,
    /// See projects and their files
    #[scope("projects:read")]
    ProjectsRead,
    /// See what a team publishes
    #[scope("team_library_content:read")]
    TeamLibraryContentRead,
    /// See webhooks
    #[scope("webhooks:read")]
    WebhooksRead,
    /// Change webhooks
    #[scope("webhooks:write")]
    WebhooksWrite,
}

/// Sign-in for apps an organization has approved.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://www.figma.com/oauth",
    token_url = "https://api.figma.com/v1/oauth/token",
    refresh_url = "https://api.figma.com/v1/oauth/refresh",
)))]
pub enum OrgOAuth2 {
    /// See who did what in the organization
    #[scope("org:activity_log_read")]
    OrgActivityLogRead,
}

#[security(
    get "/v1/files/{file_key}",
    PersonalAccessToken | OAuth2::FileContentRead & OAuth2::FilesRead,
    id = "getFile",
)]
fn get_file() {}

#[security(
    get "/v1/me",
    PersonalAccessToken | OAuth2::CurrentUserRead & OAuth2::FilesRead,
    id = "getMe",
)]
fn get_me() {}

#[security(
    get "/v1/teams/{team_id}/projects",
    PersonalAccessToken | OAuth2::ProjectsRead & OAuth2::FilesRead,
    id = "getTeamProjects",
)]
fn get_team_projects() {}

#[security(
    post "/v1/files/{file_key}/comments",
    PersonalAccessToken | OAuth2::FileCommentsWrite,
    id = "postComment",
)]
fn post_comment() {}

#[security(
    get "/v2/webhooks/{webhook_id}",
    PersonalAccessToken | OAuth2::WebhooksRead & OAuth2::FilesRead,
    id = "getWebhook",
)]
fn get_webhook() {}

#[security(post "/v2/webhooks", PersonalAccessToken | OAuth2::WebhooksWrite, id = "postWebhook")]
fn post_webhook() {}

#[security(get "/v1/activity_logs", OrgOAuth2::OrgActivityLogRead, id = "getActivityLogs")]
fn get_activity_logs() {}

#[security(get "/v1/payments", PersonalAccessToken, id = "getPayments")]
fn get_payments() {}

#[security(
    put "/v1/dev_resources",
    PersonalAccessToken | OAuth2::FileDevResourcesWrite,
    id = "putDevResources",
)]
fn put_dev_resources() {}

#[security(get "/v1/oembed", PersonalAccessToken | OAuth2::FileMetadataRead, id = "getOEmbed")]
fn get_oembed() {}

fn main() {}

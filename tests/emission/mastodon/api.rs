//! Mastodon API: each flow offers scopes of its own, URLs are relative, some calls are public.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Tokens for a member, or for an app that registers one.
#[security_scheme(oauth2(
    authorization_code(authorization_url = "/oauth/authorize", token_url = "/oauth/token"),
    client_credentials(token_url = "/oauth/token", scopes(WriteAccounts, Read, ReadStatuses)),
))]
pub enum OAuth2 {
    /// See who the caller is, and no more
    #[scope("profile")]
    Profile,
    /// Everything that `read:…` scopes allow
    #[scope("read")]
    Read,
    /// Everything that `write:…` scopes allow
    #[scope("write")]
    Write,
    /// Receive push messages
    #[scope("push")]
    Push,
    /// Change follows, blocks and mutes (older apps)
    #[scope("follow")]
    Follow,
    /// Everything that `admin:read:…` scopes allow
    #[scope("admin:read")]
    AdminRead,
    /// Everything that `admin:write:…` scopes allow
    #[scope("admin:write")]
    AdminWrite,
    /// See accounts
    #[scope("read:accounts")]
    ReadAccounts,
    /// See blocked accounts and domains
    #[scope("read:blocks")]
    ReadBlocks,
    /// See bookmarks
    #[scope("read:bookmarks")]
    ReadBookmarks,
    /// See collections
    #[scope("read:collections")]
    ReadCollections,
    /// See favourites
    #[scope("read:favourites")]
    ReadFavourites,
    /// See filters
    #[scope("read:filters")]
    ReadFilters,
    /// See follows
    #[scope("read:follows")]
    ReadFollows,
    /// See lists
    #[scope("read:lists")]
    ReadLists,
    /// See muted accounts
    #[scope("read:mutes")]
    ReadMutes,
    /// See notifications
    #[scope("read:notifications")]
    ReadNotifications,
    /// Search on the caller's behalf
    #[scope("read:search")]
    ReadSearch,
    /// See statuses
    #[scope("read:statuses")]
    ReadStatuses,
    /// Register, and change one's profile
    #[scope("write:accounts")]
    WriteAccounts,
    /// Block accounts and domains
    #[scope("write:blocks")]
    WriteBlocks,
    /// Add and remove bookmarks
    #[scope("write:bookmarks")]
    WriteBookmarks,
    /// Change collections
    #[scope("write:collections")]
    WriteCollections,
    /// Mark and remove conversations
    #[scope("write:conversations")]
    WriteConversations,
    /// Add and remove favourites
    #[scope("write:favourites")]
    WriteFavourites,
    /// Change filters
    #[scope("write:filters")]
    WriteFilters,
    /// Follow and unfollow
    #[scope("write:follows")]
    WriteFollows,
    /// Change lists
    #[scope("write:lists")]
    WriteLists,
    /// Upload media
    #[scope("write:media")]
    WriteMedia,
    /// Mute accounts and conversations
    #[scope("write:mutes")]
    WriteMutes,
    /// Dismiss notifications
    #[scope("write:notifications")]
    WriteNotifications,
    /// Report to the moderators
    #[scope("write:reports")]
    WriteReports,
    /// Publish statuses
    #[scope("write:statuses")]
    WriteStatuses,
    /// Moderators see accounts
    #[scope("admin:read:accounts")]
    AdminReadAccounts,
    /// Moderators see blocked addresses
    #[scope("admin:read:canonical_email_blocks")]
    AdminReadCanonicalEmailBlocks,
    /// Moderators see allowed domains
    #[scope("admin:read:domain_allows")]
    AdminReadDomainAllows,
    /// Moderators see blocked domains
    #[scope("admin:read:domain_blocks")]
    AdminReadDomainBlocks,
    /// Moderators see blocked mail domains
    #[scope("admin:read:email_domain_blocks")]
    AdminReadEmailDomainBlocks,
    /// Moderators see blocked networks
    #[scope("admin:read:ip_blocks")]
    AdminReadIpBlocks,
    /// Moderators see reports
    #[scope("admin:read:reports")]
    AdminReadReports,
    /// Moderators act on accounts
    #[scope("admin:write:accounts")]
    AdminWriteAccounts,
    /// Moderators block addresses
    #[scope("admin:write:canonical_email_blocks")]
    AdminWriteCanonicalEmailBlocks,
    /// Moderators allow domains
    #[scope("admin:write:domain_allows")]
    AdminWriteDomainAllows,
    /// Moderators block domains
    #[scope("admin:write:domain_blocks")]
    AdminWriteDomainBlocks,
    /// Moderators block mail domains
    #[scope("admin:write:email_domain_blocks")]
    AdminWriteEmailDomainBlocks,
    /// Moderators block networks
    #[scope("admin:write:ip_blocks")]
    AdminWriteIpBlocks,
    /// Moderators settle reports
    #[scope("admin:write:reports")]
    AdminWriteReports,
}

#[security(post "/api/v1/accounts", OAuth2::WriteAccounts, id = "createAccount")]
fn create_account() {}

#[security(get "/api/v1/accounts/{id}/statuses", OAuth2::ReadStatuses, id = "getAccountStatuses")]
fn get_account_statuses() {}

#[security(
    get "/api/v1/accounts/verify_credentials",
    OAuth2::Profile & OAuth2::ReadAccounts,
    id = "getAccountsVerifyCredentials",
)]
fn get_accounts_verify_credentials() {}

#[security(get "/api/v1/announcements", OAuth2, id = "getAnnouncements")]
fn get_announcements() {}

#[security(
    get "/api/v1/custom_emojis",
    public = "emoji stand in public statuses",
    id = "getCustomEmojis",
)]
fn get_custom_emojis() {}

#[security(
    get "/api/v1/domain_blocks",
    OAuth2::ReadBlocks & OAuth2::Follow,
    id = "getDomainBlocks",
)]
fn get_domain_blocks() {}

#[security(
    post "/api/v1/domain_blocks",
    OAuth2::WriteBlocks & OAuth2::Follow,
    id = "createDomainBlock",
)]
fn create_domain_block() {}

#[security(
    post "/api/v1/follow_requests/{account_id}/authorize",
    OAuth2::WriteFollows & OAuth2::Follow,
    id = "postFollowRequestAuthorize",
)]
fn post_follow_request_authorize() {}

#[security(
    get "/api/v2/instance",
    public = "people look at a server before they join it",
    id = "getInstanceV2",
)]
fn get_instance_v2() {}

#[security(
    get "/api/v1/streaming/user",
    OAuth2::ReadStatuses & OAuth2::ReadNotifications,
    id = "getStreamingUser",
)]
fn get_streaming_user() {}

#[security(get "/api/v1/suggestions", OAuth2::Read, id = "getSuggestions")]
fn get_suggestions() {}

#[security(get "/oauth/userinfo", OAuth2::Profile, id = "getOauthUserinfo")]
fn get_oauth_userinfo() {}

fn main() {}

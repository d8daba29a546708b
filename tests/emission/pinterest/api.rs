//! Pinterest API: tokens of a user or of the app with the same scopes, basic, and a bearer key.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A token a user granted.
#[security_scheme(
    oauth2(authorization_code(
        authorization_url = "https://www.pinterest.com/oauth/",
        token_url = "https://api.pinterest.com/v5/oauth/token",
    )),
    name = "pinterest_oauth2"
)]
pub enum User {
    /// Look at campaigns and their figures
    #[scope("ads:read")]
    AdsRead,
    /// Run campaigns
    #[scope("ads:write")]
    AdsWrite,
    /// Look at bills
    #[scope("billing:read")]
    BillingRead,
    /// Change how bills are paid
    #[scope("billing:write")]
    BillingWrite,
    /// See who works for the business
    #[scope("biz_access:read")]
    BizAccessRead,
    /// Decide who works for the business
    #[scope("biz_access:write")]
    BizAccessWrite,
    /// Look at boards that are not secret
    #[scope("boards:read")]
    BoardsRead,
    /// Look at secret boards too
    #[scope("boards:read_secret")]
    BoardsReadSecret,
    /// Change boards that are not secret
    #[scope("boards:write")]
    BoardsWrite,
    /// Change secret boards too
    #[scope("boards:write_secret")]
    BoardsWriteSecret,
    /// Look at product catalogs
    #[scope("catalogs:read")]
    CatalogsRead,
    /// Change product catalogs
    #[scope("catalogs:write")]
    CatalogsWrite,
    /// Send measurement events
    #[scope("msot:write")]
    MsotWrite,
    /// Look at pins that are not secret
    #[scope("pins:read")]
    PinsRead,
    /// Look at secret pins too
    #[scope("pins:read_secret")]
    PinsReadSecret,
    /// Change pins that are not secret
    #[scope("pins:write")]
    PinsWrite,
    /// Change secret pins too
    #[scope("pins:write_secret")]
    PinsWriteSecret,
    /// See the account and who follows it
    #[scope("user_accounts:read")]
    UserAccountsRead,
    /// Change the account and whom it follows
    #[scope("user_accounts:write")]
    UserAccountsWrite,
}

/// A token made for reporting sales.
#[security_scheme(http(bearer), name = "conversion_token")]
pub struct ConversionToken;

/// Id and secret of the app.
#[security_scheme(http(basic), name = "basic")]
pub struct App;

/// A token the app fetched for its own account.
#[security_scheme(
    oauth2(client_credentials(token_url = "https://api.pinterest.com/v3/oauth/access_token/")),
    name = "client_credentials"
)]
pub enum ClientCredentials {
    /// Look at campaigns and their figures
    #[scope("ads:read")]
    AdsRead,
    /// Run campaigns
    #[scope("ads:write")]
    AdsWrite,
    /// Look at bills
    #[scope("billing:read")]
    BillingRead,
    /// Change how bills are paid
    #[scope("billing:write")]
    BillingWrite,
    /// See who works for the business
    #[scope("biz_access:read")]
    BizAccessRead,
    /// Decide who works for the business
    #[scope("biz_access:write")]
    BizAccessWrite,
    /// Look at boards that are not secret
    #[scope("boards:read")]
    BoardsRead,
    /// Look at secret boards too
    #[scope("boards:read_secret")]
    BoardsReadSecret,
    /// Change boards that are not secret
    #[scope("boards:write")]
    BoardsWrite,
    /// Change secret boards too
    #[scope("boards:write_secret")]
    BoardsWriteSecret,
    /// Look at product catalogs
    #[scope("catalogs:read")]
    CatalogsRead,
    /// Change product catalogs
    #[scope("catalogs:write")]
    CatalogsWrite,
    /// Send measurement events
    #[scope("msot:write")]
    MsotWrite,
    /// Look at pins that are not secret
    #[scope("pins:read")]
    PinsRead,
    /// Look at secret pins too
    #[scope("pins:read_secret")]
    PinsReadSecret,
    /// Change pins that are not secret
    #[scope("pins:write")]
    PinsWrite,
    /// Change secret pins too
    #[scope("pins:write_secret")]
    PinsWriteSecret,
    /// See the account and who follows it
    #[scope("user_accounts:read")]
    UserAccountsRead,
    /// Change the account and whom it follows
    #[scope("user_accounts:write")]
    UserAccountsWrite,
}

#[security(get "/ad_accounts", User::AdsRead | ClientCredentials::AdsRead, id = "ad_accounts/list")]
fn ad_accounts_list() {}

#[security(post "/ad_accounts", User::AdsWrite, id = "ad_accounts/create")]
fn ad_accounts_create() {}

#[security(
    post "/ad_accounts/{ad_account_id}/ads_credit/redeem",
    User::AdsWrite & User::BillingWrite,
    id = "ads_credit/redeem",
)]
fn ads_credit_redeem() {}

#[security(
    post "/ad_accounts/{ad_account_id}/events",
    User::AdsWrite | ConversionToken,
    id = "events/create",
)]
fn events_create() {}

#[security(
    post "/boards",
    User::BoardsRead & User::BoardsWrite
        | ClientCredentials::BoardsRead & ClientCredentials::BoardsWrite,
    id = "boards/create",
)]
fn boards_create() {}

#[security(post "/media", User::PinsRead & User::PinsWrite, id = "media/create")]
fn media_create() {}

#[security(post "/oauth/token", App, id = "oauth/token")]
fn oauth_token() {}

#[security(
    get "/pins",
    User::BoardsRead & User::PinsRead | ClientCredentials::BoardsRead & ClientCredentials::PinsRead,
    id = "pins/list",
)]
fn pins_list() {}

#[security(
    post "/pins",
    User::BoardsRead & User::BoardsWrite & User::PinsRead & User::PinsWrite
        | ClientCredentials::BoardsRead
            & ClientCredentials::BoardsWrite
            & ClientCredentials::PinsRead
            & ClientCredentials::PinsWrite,
    id = "pins/create",
)]
fn pins_create() {}

#[security(
    get "/resources/delivery_metrics",
    User::AdsRead & User::PinsRead & User::UserAccountsRead
        | ClientCredentials::AdsRead
            & ClientCredentials::PinsRead
            & ClientCredentials::UserAccountsRead,
    id = "delivery_metrics/get",
)]
fn delivery_metrics_get() {}

#[security(
    get "/search/pins",
    User::BoardsRead & User::BoardsReadSecret & User::PinsRead & User::PinsReadSecret,
    id = "search_user_pins/list",
)]
fn search_user_pins_list() {}

#[security(
    post "/user_account/following/{username}",
    User::UserAccountsWrite,
    id = "follow_user/update",
)]
fn follow_user_update() {}

fn main() {}

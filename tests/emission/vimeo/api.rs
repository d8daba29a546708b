//! Vimeo API: two flows with relative URLs, thirteen scopes at once, a scheme nothing requires.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Any Vimeo token, however it was obtained.
#[security_scheme(http(bearer, bearer_format = "bearer"), name = "bearer")]
pub struct Bearer;

/// Tokens for a member, or for the app alone.
#[security_scheme(
    oauth2(
        authorization_code(
            authorization_url = "/oauth/authorize",
            token_url = "/oauth/access_token",
        ),
        client_credentials(token_url = "/oauth/authorize/client"),
    ),
    name = "oauth2"
)]
pub enum Vimeo {
    /// Make albums, channels, groups and the like
    #[scope("create")]
    Create,
    /// Remove what the member owns
    #[scope("delete")]
    Delete,
    /// Change what the member owns
    #[scope("edit")]
    Edit,
    /// See the e-mail address
    #[scope("email")]
    Email,
    /// Like, comment and follow
    #[scope("interact")]
    Interact,
    /// See what only the member sees
    #[scope("private")]
    Private,
    /// Handle promotions of films on demand
    #[scope("promo_codes")]
    PromoCodes,
    /// See what everyone sees
    #[scope("public")]
    Public,
    /// Buy films
    #[scope("purchase")]
    Purchase,
    /// See which films were bought
    #[scope("purchased")]
    Purchased,
    /// See how often videos were watched
    #[scope("stats")]
    Stats,
    /// Send in videos and pictures
    #[scope("upload")]
    Upload,
    /// Fetch the video files themselves
    #[scope("video_files")]
    VideoFiles,
}

#[security(
    get "/",
    Vimeo::Create
        & Vimeo::Delete
        & Vimeo::Edit
        & Vimeo::Email
        & Vimeo::Interact
        & Vimeo::Private
        & Vimeo::PromoCodes
        & Vimeo::Public
        & Vimeo::Purchase
        & Vimeo::Purchased
        & Vimeo::Stats
        & Vimeo::Upload
        & Vimeo::VideoFiles,
    id = "get_endpoints",
)]
fn get_endpoints() {}

#[security(post "/channels", Vimeo::Create, id = "create_channel")]
fn create_channel() {}

#[security(delete "/channels/{channel_id}", Vimeo::Delete, id = "delete_channel")]
fn delete_channel() {}

#[security(
    put "/channels/{channel_id}/categories/{category}",
    Vimeo::Edit,
    id = "categorize_channel",
)]
fn categorize_channel() {}

#[security(
    post "/channels/{channel_id}/videos/{video_id}/comments",
    Vimeo::Interact,
    id = "create_comment_alt1",
)]
fn create_comment_alt1() {}

#[security(post "/me/customlogos", Vimeo::Upload, id = "create_custom_logo_alt1")]
fn create_custom_logo_alt1() {}

#[security(get "/me/feed", Vimeo::Private, id = "get_feed_alt1")]
fn get_feed_alt1() {}

#[security(get "/me/ondemand/purchases", Vimeo::Purchased, id = "get_vod_purchases")]
fn get_vod_purchases() {}

#[security(
    post "/ondemand/pages/{ondemand_id}/promotions",
    Vimeo::PromoCodes & Vimeo::Create,
    id = "create_vod_promotion",
)]
fn create_vod_promotion() {}

#[security(
    delete "/ondemand/pages/{ondemand_id}/promotions/{promotion_id}",
    Vimeo::PromoCodes & Vimeo::Delete,
    id = "delete_vod_promotion",
)]
fn delete_vod_promotion() {}

fn main() {}

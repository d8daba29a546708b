//! X API v2: three alternatives in the order clients should try them, one of them http `OAuth`.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A token of the app, without a user.
#[security_scheme(http(bearer))]
pub struct BearerToken;

/// A token a user granted to the app.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://api.twitter.com/2/oauth2/authorize",
    token_url = "https://api.twitter.com/2/oauth2/token",
)))]
pub enum OAuth2UserToken {
    /// See who is blocked
    #[scope("block.read")]
    BlockRead,
    /// See bookmarks
    #[scope("bookmark.read")]
    BookmarkRead,
    /// Add and remove bookmarks
    #[scope("bookmark.write")]
    BookmarkWrite,
    /// Read direct messages
    #[scope("dm.read")]
    DmRead,
    /// Write direct messages
    #[scope("dm.write")]
    DmWrite,
    /// See who follows whom
    #[scope("follows.read")]
    FollowsRead,
    /// Follow and unfollow
    #[scope("follows.write")]
    FollowsWrite,
    /// See likes
    #[scope("like.read")]
    LikeRead,
    /// Like, and take it back
    #[scope("like.write")]
    LikeWrite,
    /// See lists and their members
    #[scope("list.read")]
    ListRead,
    /// Change lists
    #[scope("list.write")]
    ListWrite,
    /// Add pictures and films
    #[scope("media.write")]
    MediaWrite,
    /// See who is muted
    #[scope("mute.read")]
    MuteRead,
    /// Mute, and take it back
    #[scope("mute.write")]
    MuteWrite,
    /// Stay signed in
    #[scope("offline.access")]
    OfflineAccess,
    /// See spaces
    #[scope("space.read")]
    SpaceRead,
    /// See custom timelines
    #[scope("timeline.read")]
    TimelineRead,
    /// Hide replies
    #[scope("tweet.moderate.write")]
    TweetModerateWrite,
    /// Read posts
    #[scope("tweet.read")]
    TweetRead,
    /// Write posts
    #[scope("tweet.write")]
    TweetWrite,
    /// See accounts
    #[scope("users.read")]
    UsersRead,
}

/// A request signed as in OAuth 1.0a.
#[security_scheme(http("OAuth"))]
pub struct UserToken;

#[security(get "/2/compliance/jobs", BearerToken, id = "listBatchComplianceJobs")]
fn list_batch_compliance_jobs() {}

#[security(
    delete "/2/dm_events/{event_id}",
    OAuth2UserToken::DmRead & OAuth2UserToken::DmWrite | UserToken,
    id = "dmEventDelete",
)]
fn dm_event_delete() {}

#[security(
    get "/2/spaces",
    BearerToken
        | OAuth2UserToken::SpaceRead & OAuth2UserToken::TweetRead & OAuth2UserToken::UsersRead,
    id = "findSpacesByIds",
)]
fn find_spaces_by_ids() {}

#[security(
    get "/2/spaces/{id}/buyers",
    OAuth2UserToken::SpaceRead & OAuth2UserToken::TweetRead & OAuth2UserToken::UsersRead,
    id = "spaceBuyers",
)]
fn space_buyers() {}

#[security(
    post "/2/tweets",
    OAuth2UserToken::TweetRead & OAuth2UserToken::TweetWrite & OAuth2UserToken::UsersRead
        | UserToken,
    id = "createTweet",
)]
fn create_tweet() {}

#[security(
    get "/2/tweets/{id}",
    BearerToken | OAuth2UserToken::TweetRead & OAuth2UserToken::UsersRead | UserToken,
    id = "findTweetById",
)]
fn find_tweet_by_id() {}

#[security(
    put "/2/tweets/{tweet_id}/hidden",
    OAuth2UserToken::TweetModerateWrite & OAuth2UserToken::TweetRead & OAuth2UserToken::UsersRead
        | UserToken,
    id = "hideReplyById",
)]
fn hide_reply_by_id() {}

#[security(
    get "/2/users/reposts_of_me",
    OAuth2UserToken::TimelineRead & OAuth2UserToken::TweetRead | UserToken,
    id = "listOfRepostOfUser",
)]
fn list_of_repost_of_user() {}

#[security(
    get "/2/users/{id}/bookmarks",
    OAuth2UserToken::BookmarkRead & OAuth2UserToken::TweetRead & OAuth2UserToken::UsersRead,
    id = "getUsersIdBookmarks",
)]
fn get_users_id_bookmarks() {}

#[security(
    get "/2/users/{id}/followers",
    BearerToken
        | OAuth2UserToken::FollowsRead & OAuth2UserToken::TweetRead & OAuth2UserToken::UsersRead
        | UserToken,
    id = "usersIdFollowers",
)]
fn users_id_followers() {}

fn main() {}

//! A television that signs in through a phone: device flow, metadata URL, a deprecated scheme.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Sign-in on a screen without a keyboard: the viewer types a short code on a phone.
#[security_scheme(
    oauth2(
        device_authorization(
            device_authorization_url = "https://id.example.com/device",
            token_url = "https://id.example.com/token",
            refresh_url = "https://id.example.com/refresh",
            scopes(Watch, Record),
        ),
        authorization_code(
            authorization_url = "https://id.example.com/authorize",
            token_url = "https://id.example.com/token",
        ),
        metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
    ),
    name = "viewer"
)]
pub enum Viewer {
    /// Watch what the subscription offers
    #[scope("watch")]
    Watch,
    /// Plan recordings
    #[scope("recordings:write")]
    Record,
    /// Change the subscription; not from a television
    #[scope("subscription:write")]
    Subscribe,
}

/// The key burnt into set-top boxes. New boxes sign in as `viewer`.
#[security_scheme(api_key(header = "X-Set-Top-Key"), name = "set_top_key", deprecated)]
pub struct SetTopKey;

#[security(get "/channels", Viewer | SetTopKey, id = "listChannels")]
fn list_channels() {}

#[security(get "/channels/{channel}/stream", Viewer::Watch | SetTopKey, id = "watchChannel")]
fn watch_channel() {}

#[security(post "/recordings", Viewer::Watch & Viewer::Record, id = "planRecording")]
fn plan_recording() {}

#[security(put "/subscription", Viewer::Subscribe, id = "changeSubscription")]
fn change_subscription() {}

#[security(
    get "/guide",
    Viewer::Watch | SetTopKey,
    public = "the guide is an advertisement; a known viewer sees favourites first",
    id = "readGuide",
)]
fn read_guide() {}

#[security(get "/time", public = "boxes set their clock before they sign in", id = "readTime")]
fn read_time() {}

fn main() {}

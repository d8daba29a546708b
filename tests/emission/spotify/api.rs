//! Spotify Web API: one authorization code flow; any token, one scope, or several scopes at once.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Sign-in with a Spotify account.
#[security_scheme(
    oauth2(authorization_code(
        authorization_url = "https://accounts.spotify.com/authorize",
        token_url = "https://accounts.spotify.com/api/token",
    )),
    name = "oauth_2_0"
)]
pub enum Spotify {
    /// Steer playback in the Spotify apps
    #[scope("app-remote-control")]
    AppRemoteControl,
    /// See private playlists
    #[scope("playlist-read-private")]
    PlaylistReadPrivate,
    /// See collaborative playlists
    #[scope("playlist-read-collaborative")]
    PlaylistReadCollaborative,
    /// Change public playlists
    #[scope("playlist-modify-public")]
    PlaylistModifyPublic,
    /// Change private playlists
    #[scope("playlist-modify-private")]
    PlaylistModifyPrivate,
    /// See saved albums, tracks and shows
    #[scope("user-library-read")]
    UserLibraryRead,
    /// Save and remove albums, tracks and shows
    #[scope("user-library-modify")]
    UserLibraryModify,
    /// See country and plan of the account
    #[scope("user-read-private")]
    UserReadPrivate,
    /// See the e-mail address of the account
    #[scope("user-read-email")]
    UserReadEmail,
    /// See whom the listener follows
    #[scope("user-follow-read")]
    UserFollowRead,
    /// Follow and unfollow
    #[scope("user-follow-modify")]
    UserFollowModify,
    /// See what the listener plays most
    #[scope("user-top-read")]
    UserTopRead,
    /// See where an episode was paused
    #[scope("user-read-playback-position")]
    UserReadPlaybackPosition,
    /// See devices and what they do
    #[scope("user-read-playback-state")]
    UserReadPlaybackState,
    /// See what was played before
    #[scope("user-read-recently-played")]
    UserReadRecentlyPlayed,
    /// See what plays now
    #[scope("user-read-currently-playing")]
    UserReadCurrentlyPlaying,
    /// Play, pause and skip
    #[scope("user-modify-playback-state")]
    UserModifyPlaybackState,
    /// Upload playlist covers
    #[scope("ugc-image-upload")]
    UgcImageUpload,
    /// Play music inside this app
    #[scope("streaming")]
    Streaming,
}

#[security(get "/albums/{id}", Spotify, id = "get-an-album")]
fn get_an_album() {}

#[security(get "/shows/{id}", Spotify::UserReadPlaybackPosition, id = "get-a-show")]
fn get_a_show() {}

#[security(
    get "/me",
    Spotify::UserReadPrivate & Spotify::UserReadEmail,
    id = "get-current-users-profile",
)]
fn get_current_users_profile() {}

#[security(
    put "/me/library",
    Spotify::UserLibraryModify & Spotify::UserFollowModify & Spotify::PlaylistModifyPublic,
    id = "save-library-items",
)]
fn save_library_items() {}

#[security(
    get "/me/library/contains",
    Spotify::UserLibraryRead & Spotify::UserFollowRead & Spotify::PlaylistReadPrivate,
    id = "check-library-contains",
)]
fn check_library_contains() {}

#[security(
    get "/users/{user_id}/playlists",
    Spotify::PlaylistReadPrivate & Spotify::PlaylistReadCollaborative,
    id = "get-list-users-playlists",
)]
fn get_list_users_playlists() {}

#[security(
    put "/playlists/{playlist_id}/images",
    Spotify::UgcImageUpload & Spotify::PlaylistModifyPublic & Spotify::PlaylistModifyPrivate,
    id = "upload-custom-playlist-cover",
)]
fn upload_custom_playlist_cover() {}

#[security(get "/me/following", Spotify::UserFollowRead, id = "get-followed")]
fn get_followed() {}

#[security(put "/me/player/play", Spotify::UserModifyPlaybackState, id = "start-a-users-playback")]
fn start_a_users_playback() {}

#[security(
    get "/me/player/queue",
    Spotify::UserReadCurrentlyPlaying & Spotify::UserReadPlaybackState,
    id = "get-queue",
)]
fn get_queue() {}

fn main() {}

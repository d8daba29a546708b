//! Plex Media Server API: roles of a header key, two at once or one alone, and a public sign-in.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// The token of a Plex account or of one server.
#[security_scheme(api_key(header = "X-Plex-Token"), name = "token")]
pub enum Token {
    /// Someone the server is shared with
    #[role("shared user")]
    SharedUser,
    /// The owner of the server
    #[role("admin")]
    Admin,
}

#[security(get "/", Token::SharedUser & Token::Admin, id = "getServerInfo")]
fn get_server_info() {}

#[security(get "/butler", Token::Admin, id = "getTasks")]
fn get_tasks() {}

#[security(post "/butler", Token::Admin, id = "startTasks")]
fn start_tasks() {}

#[security(delete "/butler", Token::Admin, id = "stopTasks")]
fn stop_tasks() {}

#[security(get "/hubs", Token::SharedUser & Token::Admin, id = "getAllHubs")]
fn get_all_hubs() {}

#[security(get "/library/sections/all", Token::SharedUser & Token::Admin, id = "getSections")]
fn get_sections() {}

#[security(post "/library/sections/all", Token::Admin, id = "addSection")]
fn add_section() {}

#[security(post "/playlists", Token::SharedUser & Token::Admin, id = "createPlaylist")]
fn create_playlist() {}

#[security(get "/status/sessions", Token::Admin, id = "listSessions")]
fn list_sessions() {}

#[security(
    post "/users/signin",
    public = "signing in is how a caller gets its token",
    id = "post-users-sign-in-data",
)]
fn post_users_sign_in_data() {}

fn main() {}

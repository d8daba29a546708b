//! Some handlers of GitHub's REST API, whose published document is a base of 13 MB.

use oasgard::{security, security_scheme};

/// A token that a person or an app was given.
#[security_scheme(http(bearer))]
struct Token;

/// Sign-in of people through an OAuth app.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://github.com/login/oauth/authorize",
    token_url = "https://github.com/login/oauth/access_token",
)))]
enum OAuthApp {
    /// Public and private repositories
    #[scope("repo")]
    Repo,
    /// Public repositories
    #[scope("public_repo")]
    PublicRepo,
    /// Who the person is
    #[scope("read:user")]
    ReadUser,
    /// Delete repositories
    #[scope("delete_repo")]
    DeleteRepo,
}

#[security(get "/zen", public = "wisdom for everyone")]
fn zen() {}

#[security(get "/user", Token | OAuthApp::ReadUser)]
fn show_user() {}

#[security(post "/user/repos", Token | OAuthApp::Repo | OAuthApp::PublicRepo)]
fn create_repository() {}

#[security(delete "/repos/{owner}/{name}", Token | OAuthApp::DeleteRepo & OAuthApp::Repo)]
fn delete_repository() {}

#[security(put "/user/starred/{holder}/{repository}", Token | OAuthApp::PublicRepo, public = "a star may be given by nobody")]
fn star() {}

fn main() {
    zen();
    show_user();
    create_repository();
    delete_repository();
    star();
}

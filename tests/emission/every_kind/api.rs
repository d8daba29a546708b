//! One scheme of every kind, with every flow and every key that shows in the document.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Sign-in of the warehouse, by people, robots and screens.
#[security_scheme(
    oauth2(
        authorization_code(
            authorization_url = "https://id.example.com/authorize?tenant=warehouse",
            token_url = "https://id.example.com/token",
            refresh_url = "https://id.example.com/refresh",
            extension("x-code-lifetime" = 60),
        ),
        client_credentials(
            token_url = "https://id.example.com/token",
            scopes(ReadStock, MoveStock),
        ),
        device_authorization(
            device_authorization_url = "https://id.example.com/device",
            token_url = "https://id.example.com/token",
            refresh_url = "https://id.example.com/refresh",
            scopes(ReadStock),
        ),
        implicit(
            authorization_url = "https://id.example.com/authorize",
            scopes(ReadStock),
            allow_deprecated = "the screens in the hall are replaced next year",
        ),
        password(
            token_url = "http://localhost:8080/token",
            refresh_url = "http://localhost:8080/refresh",
            allow_deprecated = "end-to-end tests sign in without a browser",
            allow_insecure = "the server of the tests runs on this machine",
        ),
        metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
        extension("x-preferred-flow" = "authorizationCode"),
    ),
    name = "warehouse",
    extension("x-owner" = { "team": "stock", "shifts": [1, 2, 3], "on_call": true, "fax": null }),
    extension("x-drift" = -0.5),
    crate = ::oasgard,
)]
pub enum Warehouse {
    /// See what is in stock
    #[scope("stock:read")]
    ReadStock,
    /// Move what is in stock
    #[scope("stock:move")]
    MoveStock,
    /// Count what is in stock
    #[scope("stock:count")]
    CountStock,
}

/// Tokens of the group's own provider.
#[security_scheme(
    open_id_connect(url = "https://login.example.com/.well-known/openid-configuration"),
    name = "group"
)]
pub enum Group {
    /// Know who calls
    #[scope("openid")]
    OpenId,
    /// Read reports
    #[scope("reports:read")]
    ReadReports,
}

/// A token signed by the planning service.
#[security_scheme(http(bearer, bearer_format = "JWT"))]
pub struct PlanningToken;

/// Name and password of a supplier.
#[security_scheme(http(basic))]
pub struct SupplierLogin;

/// Name and password of a scanner that cannot do better.
#[security_scheme(http(digest))]
pub struct ScannerLogin;

/// A token bound to a key of the robot.
#[security_scheme(http("DPoP"))]
pub struct RobotToken;

/// The key of a partner.
#[security_scheme(api_key(header = "X-Partner-Key"))]
pub struct PartnerKey;

/// The key of a printed label, inside its QR code.
#[security_scheme(api_key(
    query = "label",
    allow_insecure = "a phone opens the link as it stands, and each key works once",
))]
pub struct LabelKey;

/// The session of a browser.
#[security_scheme(api_key(cookie = "sid"))]
pub struct Session;

/// The certificate of a machine.
#[security_scheme(mutual_tls)]
pub struct Machine;

/// The one key of all partners, from before each had its own.
#[security_scheme(api_key(header = "X-Key"), deprecated)]
pub struct OldKey;

#[security(get "/stock", Warehouse::ReadStock | PartnerKey | OldKey)]
fn list_stock() {}

#[security(put "/stock/{item}", Warehouse::MoveStock | RobotToken & Machine)]
fn move_stock() {}

#[security(post "/counts", Warehouse::ReadStock & Warehouse::CountStock, id = "count")]
fn count_stock() {}

#[security(patch "/plan", PlanningToken, id = "changePlan", crate = ::oasgard)]
fn change_plan() {}

#[security(delete "/offers/{offer}", SupplierLogin, id = "withdrawOffer")]
fn withdraw_offer() {}

#[security(head "/scans/{scan}", ScannerLogin, id = "hasScan")]
fn has_scan() {}

#[security(get "/labels/{label}", LabelKey | Session, id = "openLabel")]
fn open_label() {}

#[security(get "/reports", Group::OpenId & Group::ReadReports, id = "listReports")]
fn list_reports() {}

#[security(trace "/reports", Machine, id = "traceReports")]
fn trace_reports() {}

#[security(options "/stock", public = "browsers ask before they send credentials", id = "askStock")]
fn ask_stock() {}

#[security(
    get "/opening-hours",
    Group,
    public = "anyone may know when the gates open; colleagues also see who is on duty",
    id = "openingHours",
)]
fn opening_hours() {}

fn main() {}

//! Providers whose token endpoints differ from the standard, each in its own way.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Sign-in of a shop: every shop has its own address below one domain.
#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.shops.example/token"),
    authorization_code(
        authorization_url = "https://id.shops.example/authorize",
        token_url = "https://id.shops.example/token",
        extension("x-code-lifetime" = 60),
    ),
    client(
        credentials = body,
        default_scopes(ReadOrders),
        scope_delimiter = ",",
        scope_parameter = "permissions",
        pkce,
        token_prefix = "SSWS",
        nested_response_key = "authed_user",
        resource = "https://api.shops.example",
        hosts("api.shops.example", "files.shops.example"),
        endpoint_required,
        endpoint_domain = "shops.example",
        identity_operation = "whoAmI",
    ),
))]
pub enum Shop {
    /// See orders
    #[scope("orders:read")]
    ReadOrders,
    /// Change orders
    #[scope("orders:write")]
    WriteOrders,
}

/// Sign-in of a screen, whose flow few readers know.
#[security_scheme(oauth2(
    device_authorization(
        device_authorization_url = "https://id.screens.example/device",
        token_url = "https://id.screens.example/token",
    ),
    client_credentials(token_url = "https://id.screens.example/token"),
    client(credentials = basic, resource = "urn:example:screens"),
))]
pub enum Screen {
    /// Show pictures
    #[scope("pictures:show")]
    Show,
}

/// Sign-in of a till from before there were headers.
#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.tills.example/token"),
    client(
        credentials = automatic,
        token_query = "access_token",
        allow_insecure = "the till cannot set a header, and its tokens live for a minute",
    ),
))]
pub struct Till;

#[security_scheme(oauth2(
    client_credentials(token_url = "https://id.parcels.example/token"),
    client(token_prefix = ""),
))]
struct Carrier;

#[security(get "/me", Shop, id = "whoAmI")]
fn who_am_i() {}

#[security(get "/orders", Shop::ReadOrders | Till, id = "listOrders")]
fn list_orders() {}

#[security(put "/orders/{order}", Shop::WriteOrders, id = "changeOrder")]
fn change_order() {}

#[security(get "/pictures", Screen::Show, id = "listPictures")]
fn list_pictures() {}

#[security(
    get "/parcels",
    Carrier | scheme(
        "customs",
        oauth2(
            client_credentials(token_url = "https://id.customs.example/token"),
            client(default_scopes("parcels:read"), scope_delimiter = ";"),
        ),
        description = "Tokens of the customs office.",
        scopes("parcels:read" = "See parcels"),
    ),
    id = "listParcels",
)]
fn list_parcels() {}

#[security(
    get "/parcels/{parcel}",
    scheme(
        "customs",
        oauth2(
            client_credentials(token_url = "https://id.customs.example/token"),
            client(default_scopes("parcels:find"), scope_delimiter = ";"),
        ),
        description = "Tokens of the customs office.",
        scopes("parcels:find" = "Find parcels"),
    ),
    id = "findParcel",
)]
fn find_parcel() {}

fn main() {}

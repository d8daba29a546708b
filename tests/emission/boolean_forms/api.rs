//! Every shape of a requirement, schemes declared on the spot, and methods beyond the usual eight.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// The key of a partner shop.
#[security_scheme(api_key(header = "X-Partner-Key"), name = "partner")]
pub struct Partner;

/// The badge of a person in the office.
#[security_scheme(api_key(header = "X-Badge"), name = "badge")]
pub struct Badge;

/// Sign-in of customers.
#[security_scheme(
    oauth2(authorization_code(
        authorization_url = "https://id.example.com/authorize",
        token_url = "https://id.example.com/token",
    )),
    name = "shop"
)]
pub enum Shop {
    /// See orders
    #[scope("orders:read")]
    ReadOrders,
    /// Place and change orders
    #[scope("orders:write")]
    WriteOrders,
    /// See the one order that is named
    #[scope(pattern = "order:{id}")]
    OneOrder,
}

#[security(get "/or", Partner | Badge)]
fn either() {}

#[security(get "/and", Partner & Badge)]
fn both() {}

#[security(get "/scopes/and", Shop::WriteOrders & Shop::ReadOrders)]
fn both_scopes() {}

#[security(get "/scopes/or", Shop::WriteOrders | Shop::ReadOrders)]
fn either_scope() {}

#[security(get "/any-credential", Shop)]
fn any_credential() {}

#[security(get "/or-inside-and", (Partner | Badge) & Shop::ReadOrders)]
fn or_inside_and() {}

#[security(get "/and-binds-tighter", Partner | Badge & Shop::ReadOrders)]
fn and_binds_tighter() {}

#[security(get "/grid", (Partner | Badge) & (Shop::ReadOrders | Shop::WriteOrders))]
fn grid() {}

#[security(
    get "/nested",
    Partner & (Badge | (Shop::ReadOrders & (Shop::WriteOrders | Shop::OneOrder))),
)]
fn nested() {}

#[security(get "/parentheses", ((Partner)) | (Badge))]
fn needless_parentheses() {}

#[security(get "/joined", Shop::ReadOrders & (Partner | Shop::WriteOrders))]
fn joined_into_one_list() {}

#[security(get "/absorbed", (Partner | Badge) & (Partner | Shop::ReadOrders))]
fn absorbed() {}

#[security(get "/optional", Partner | Badge, public = "a known caller sees prices")]
fn optional() {}

#[security(get "/public", public = "load balancer probe")]
fn nobody_is_asked() {}

#[security(get "/orders/{id}", Shop::OneOrder | Shop::ReadOrders)]
fn read_order() {}

#[security(query "/orders", Shop::ReadOrders)]
fn search_orders() {}

#[security("PURGE" "/orders", Badge)]
fn purge_orders() {}

#[security(
    get "/parcels/{parcel}",
    scheme(
        "carrier",
        oauth2(client_credentials(token_url = "https://carrier.example.com/token")),
        description = "Tokens of the carriers.",
        scopes("parcels:read" = "See parcels"),
    ),
)]
fn read_parcel() {}

#[security(
    put "/parcels/{parcel}",
    scheme(
        "carrier",
        oauth2(client_credentials(token_url = "https://carrier.example.com/token")),
        description = "Tokens of the carriers.",
        scopes("parcels:read" = "See parcels", "parcels:write" = "Say where parcels are"),
    ),
)]
fn move_parcel() {}

#[security(post "/parcels", Partner & scheme("scanner", api_key(header = "X-Scanner")))]
fn accept_parcel() {}

#[security(
    delete "/parcels/{parcel}",
    Badge
        & scheme(
            "scanner",
            api_key(header = "X-Scanner"),
            roles("returns" = "Stands where parcels come back"),
        ),
)]
fn return_parcel() {}

fn main() {}

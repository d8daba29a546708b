//! Plaid API: three header keys that must all be present, and one public call.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Says which client calls.
#[security_scheme(api_key(header = "PLAID-CLIENT-ID"), name = "clientId")]
pub struct ClientId;

/// Proves that it is that client.
#[security_scheme(api_key(header = "PLAID-SECRET"), name = "secret")]
pub struct Secret;

/// Says which version of the API the client expects.
#[security_scheme(api_key(header = "Plaid-Version"), name = "plaidVersion")]
pub struct Version;

#[security(post "/link/token/create", ClientId & Secret & Version, id = "linkTokenCreate")]
fn link_token_create() {}

#[security(
    post "/item/public_token/exchange",
    ClientId & Secret & Version,
    id = "itemPublicTokenExchange",
)]
fn item_public_token_exchange() {}

#[security(post "/accounts/balance/get", ClientId & Secret & Version, id = "accountsBalanceGet")]
fn accounts_balance_get() {}

#[security(post "/transactions/sync", ClientId & Secret & Version, id = "transactionsSync")]
fn transactions_sync() {}

#[security(post "/transfer/create", ClientId & Secret & Version, id = "transferCreate")]
fn transfer_create() {}

#[security(
    post "/categories/get",
    public = "the list of categories is the same for everyone",
    id = "categoriesGet",
)]
fn categories_get() {}

fn main() {}

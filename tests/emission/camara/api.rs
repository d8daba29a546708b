//! CAMARA network type subscriptions: OpenID Connect, whose scopes stand in requirements only.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// A token of the operator named by discovery.
#[security_scheme(
    open_id_connect(url = "https://example.com/.well-known/openid-configuration"),
    name = "openId"
)]
pub enum OpenId {
    /// See subscriptions
    #[scope("connected-network-type-subscriptions:read")]
    Read,
    /// Subscribe to changes of the network type
    #[scope(
        "connected-network-type-subscriptions:org.camaraproject.connected-network-type-subscriptions.v0.network-type-changed:create"
    )]
    CreateNetworkTypeChanged,
    /// End subscriptions
    #[scope("connected-network-type-subscriptions:delete")]
    Delete,
}

/// The token a subscriber expects on notifications.
#[security_scheme(
    http(
        bearer,
        bearer_format = "{$request.body#/sinkCredential.credentialType}"
    ),
    name = "notificationsBearerAuth"
)]
pub struct NotificationsBearerAuth;

#[security(get "/subscriptions", OpenId::Read, id = "retrieveConnectedNetworkTypeSubscriptionList")]
fn retrieve_connected_network_type_subscription_list() {}

#[security(
    post "/subscriptions",
    OpenId::CreateNetworkTypeChanged,
    id = "createConnectedNetworkTypeSubscription",
)]
fn create_connected_network_type_subscription() {}

#[security(
    get "/subscriptions/{subscriptionId}",
    OpenId::Read,
    id = "retrieveConnectedNetworkTypeSubscription",
)]
fn retrieve_connected_network_type_subscription() {}

#[security(
    delete "/subscriptions/{subscriptionId}",
    OpenId::Delete,
    id = "deleteConnectedNetworkTypeSubscription",
)]
fn delete_connected_network_type_subscription() {}

fn main() {}

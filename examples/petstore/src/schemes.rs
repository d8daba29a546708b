//! The credentials that a handler may require.

use oasgard::security_scheme;

/// Sign-in for the pet store.
#[security_scheme(oauth2(
    authorization_code(
        authorization_url = "https://auth.petstore.example.com/authorize",
        token_url = "https://auth.petstore.example.com/token",
        refresh_url = "https://auth.petstore.example.com/token",
    ),
    client_credentials(
        token_url = "https://auth.petstore.example.com/token",
        scopes(ReadPets, ReadOrders, WriteOrders),
    ),
    device_authorization(
        device_authorization_url = "https://auth.petstore.example.com/device",
        token_url = "https://auth.petstore.example.com/token",
        scopes(ReadPets),
    ),
))]
pub(crate) enum PetAuth {
    /// See all about the pets
    #[scope("pets:read")]
    ReadPets,
    /// Take pets in, change what is known of them, let them go
    #[scope("pets:write")]
    WritePets,
    /// See the orders
    #[scope("orders:read")]
    ReadOrders,
    /// Place orders and hand pets over
    #[scope("orders:write")]
    WriteOrders,
}

/// The key of a shop that sells our pets.
#[security_scheme(api_key(header = "X-Partner-Key"))]
pub(crate) struct PartnerKey;

/// The certificate of a depot where pets are handed over.
///
/// The proxy in front of the store checks it and passes it on in `Client-Cert` (RFC 9440).
#[security_scheme(mutual_tls)]
pub(crate) struct Depot;

//! What a caller may show.

use oasgard::security_scheme;

/// Sign-in of readers and staff.
#[security_scheme(oauth2(
    authorization_code(
        authorization_url = "https://id.bookshop.example.com/authorize",
        token_url = "https://id.bookshop.example.com/token",
    ),
    client_credentials(token_url = "https://id.bookshop.example.com/token"),
))]
pub(crate) enum Account {
    /// Buy books in your name
    #[scope("orders:write")]
    Buy,
    /// See your orders
    #[scope("orders:read")]
    SeeOrders,
    /// Change what is on the shelves
    #[scope("books:write")]
    Stock,
}

/// The key of a shop that sells our books too.
#[security_scheme(api_key(header = "X-Partner-Key"))]
pub(crate) struct PartnerKey;

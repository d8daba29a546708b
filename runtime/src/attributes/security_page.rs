//! The reference page of `#[security]`.

/// Declares who may call a handler: its Security Requirement Objects (OpenAPI 3.2 §4.30).
///
/// It is written on a free function, a method or a trait method, and does not change the function.
///
/// ```
/// use oasgard::{security, security_scheme};
///
/// # #[security_scheme(oauth2(client_credentials(token_url = "https://auth.example.com/token")))]
/// # enum PetAuth {
/// #     /// Read your pets
/// #     #[scope("pets:read")]
/// #     Read,
/// #     /// Create and change your pets
/// #     #[scope("pets:write")]
/// #     Write,
/// # }
/// # #[security_scheme(api_key(header = "X-API-Key"))]
/// # struct PartnerKey;
/// #[security(get "/pets", PetAuth::Read | PartnerKey)]
/// async fn list_pets() {}
///
/// #[security(post "/pets", PetAuth::Read & PetAuth::Write)]
/// async fn create_pet() {}
///
/// #[security(get "/health", public = "load balancer probe")]
/// async fn health() {}
/// ```
///
/// # Method and path
///
/// `get`, `put`, `post`, `delete`, `options`, `head`, `patch`, `trace` or `query` before the path; any other method as a string.
/// The path is written as OpenAPI writes it, with parameters in braces.
///
/// Both may be left out if another attribute below declares them: `#[get("/pets")]` of actix-web or Rocket,
/// `#[utoipa::path(get, path = "/pets")]`. `#[security]` is written above it; `<id>`, `:id` and `{id:regex}` become `{id}`. A path
/// written here may be longer than the one below, since a router may be nested, but not another. If the path below is relative, as
/// `""` or `"list"`, write the whole path here, or put the security into a base document that has it.
///
/// ```
/// # use oasgard::{security, security_scheme};
/// # #[security_scheme(api_key(header = "X-API-Key"))]
/// # struct PartnerKey;
/// #[security(get "/pets/{id}", PartnerKey)]
/// async fn show_pet() {}
///
/// #[security("PURGE" "/cache", PartnerKey)]
/// async fn purge() {}
/// ```
///
/// # The expression
///
/// | written | meaning | in the document |
/// | --- | --- | --- |
/// | `PetAuth::Read` | a credential with this scope | `[{PetAuth: [pets:read]}]` |
/// | `PetAuth` | any valid credential of the scheme | `[{PetAuth: []}]` |
/// | `PetAuth::Read & PetAuth::Write` | one credential with both scopes | `[{PetAuth: [pets:read, pets:write]}]` |
/// | `PetAuth::Read & PartnerKey` | both credentials | `[{PartnerKey: [], PetAuth: [pets:read]}]` |
/// | `PetAuth::Read \| PartnerKey` | one of the two | `[{PetAuth: [pets:read]}, {PartnerKey: []}]` |
/// | `(A \| B) & C` | `&` binds tighter than `\|`, as in Rust | `[{A: [], C: []}, {B: [], C: []}]` |
/// | `public = "reason"` | anyone | `[]` |
/// | `PetAuth, public = "reason"` | anyone, and a caller may be known | `[{PetAuth: []}, {}]` |
///
/// The order in which alternatives and scopes are written is kept, since clients take the first alternative they can
/// satisfy. A redundant operand is an error: in `Key | Key & PetAuth::Read` the weaker
/// alternative makes the stronger one useless.
///
/// `public` needs a reason, and a handler that takes a `User`, `Claims` or the like cannot be public. One that takes a session or an
/// identity of actix-identity, axum-login, tower-sessions and the like is a warning, `list_orders::oasgard_warning`, since only the
/// handler itself would ask who calls; `Option` says that there may be nobody, and `#[allow(deprecated)]` silences it.
///
/// # A scheme at the handler
///
/// `scheme("name", KIND, …)` declares a scheme where it is required, with everything that
/// [`#[security_scheme]`](macro@crate::security_scheme) takes, and `description = "…"`. `scopes(…)` or `roles(…)` lists what it
/// declares and requires. The same name on several handlers is one scheme: all but the scopes must be equal.
///
/// ```
/// # use oasgard::security;
/// #[security(
///     get "/parcels/{id}",
///     scheme(
///         "carrier",
///         oauth2(client_credentials(token_url = "https://carrier.example.com/token")),
///         description = "Tokens of the carriers.",
///         scopes("parcels:read" = "See parcels"),
///     ),
/// )]
/// async fn show_parcel() {}
///
/// #[security(delete "/parcels/{id}", scheme("scanner", api_key(header = "X-Scanner"), roles("returns" = "Takes parcels back")))]
/// async fn take_back() {}
/// ```
///
/// # The other keys
///
/// | key | meaning |
/// | --- | --- |
/// | `id = "listPets"` | the `operationId`; when absent, the `operation_id = "…"` of `#[utoipa::path(…)]`, else the function's name |
/// | `crate = ::path` | where this crate is found if it was renamed |
///
/// A handler with two routes has two attributes, each with an `id` of its own; one route in two attributes is an error:
///
/// ```
/// # use oasgard::{security, security_scheme};
/// # #[security_scheme(api_key(header = "X-API-Key"))]
/// # struct PartnerKey;
/// #[security(get "/me", PartnerKey, id = "me")]
/// #[security(get "/v1/me", PartnerKey, id = "oldMe", crate = ::oasgard)]
/// async fn me() {}
/// ```
///
/// # Errors
///
/// A scope or scheme that does not exist does not compile, and rustc suggests the correct one:
///
/// ```compile_fail
/// # use oasgard::{security, security_scheme};
/// # #[security_scheme(http(bearer))]
/// # enum PetAuth {
/// #     #[role("reader")]
/// #     Read,
/// # }
/// #[security(get "/pets", PetAuth::Raed)]
/// async fn list_pets() {}
/// ```
pub use oasgard_macros::security;

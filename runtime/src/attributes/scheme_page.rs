//! The reference page of `#[security_scheme]`.

/// Declares a Security Scheme Object (OpenAPI 3.2 §4.27) on an enum of its scopes, or on a unit struct.
///
/// ```
/// use oasgard::security_scheme;
///
/// /// Sign-in for the pet store.
/// #[security_scheme(oauth2(
///     client_credentials(token_url = "https://auth.example.com/token"),
///     authorization_code(
///         authorization_url = "https://auth.example.com/authorize",
///         token_url = "https://auth.example.com/token",
///     ),
/// ))]
/// pub enum PetAuth {
///     /// Read your pets
///     #[scope("pets:read")]
///     Read,
///     /// Create and change your pets
///     #[scope("pets:write")]
///     Write,
/// }
///
/// #[security_scheme(api_key(header = "X-API-Key"))]
/// pub struct PartnerKey;
/// ```
///
/// The type's doc comment is the scheme's `description`, unless `description = "…"` gives another one. The type itself is
/// not changed; the attribute lets you name it in [`#[security]`](macro@crate::security): `PetAuth::Read`, `PartnerKey`, and
/// `PetAuth` alone for any valid credential of the scheme, whatever its scopes.
///
/// # Scopes and roles
///
/// The variants of an enum are the scopes of an `oauth2` or `open_id_connect` scheme, and the roles of any other kind. Each
/// names its token, since that is a contract with an authorization server: a printable ASCII text without spaces,
/// quotation marks and backslashes (RFC 6749 §3.3). The variant's doc comment is the scope's description. Roles need
/// OpenAPI 3.1 or later.
///
/// | on a variant | meaning |
/// | --- | --- |
/// | `#[scope("pets:read")]` | a scope |
/// | `#[scope(pattern = "consent:{id}")]` | a scope with a part that is known only at run time |
/// | `#[role("admin")]`, `#[role(pattern = "…")]` | a role |
/// | `#[scope("…", description = "…")]`, the same of a role or pattern | a description in place of the doc comment's, which loses blanks and line ends around it |
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(oauth2(client_credentials(token_url = "https://bank.example.com/token")))]
/// enum Bank {
///     /// See the accounts
///     #[scope("accounts")]
///     Accounts,
///     /// Use what one consent permits
///     #[scope(pattern = "consent:{id}")]
///     Consent,
/// }
///
/// #[security_scheme(mutual_tls)]
/// enum Machine {
///     #[role("scanner")]
///     Scanner,
/// }
/// ```
///
/// # The kinds
///
/// ## `oauth2(FLOW, … [, metadata_url = "…"] [, client(…)])`
///
/// At least one flow, each at most once. `metadata_url` is the RFC 8414 metadata of the authorization server; before
/// OpenAPI 3.2 it is written as `x-oasgard-oauth2MetadataUrl`.
///
/// | flow | its URLs |
/// | --- | --- |
/// | `client_credentials(…)` | `token_url`, optional `refresh_url` |
/// | `authorization_code(…)` | `authorization_url`, `token_url`, optional `refresh_url` |
/// | `device_authorization(…)` | `device_authorization_url`, `token_url`, optional `refresh_url` |
/// | `implicit(…)` | `authorization_url`; needs `allow_deprecated = "reason"` |
/// | `password(…)` | `token_url`, optional `refresh_url`; needs `allow_deprecated = "reason"` |
///
/// A URL is an absolute `https://` URL, or a relative one, which readers resolve against the document's server. It has no
/// fragment, user name, blank or template part.
///
/// A flow that offers only some of the variants lists them: `scopes(Read)`, or `scopes()` for none. Without the list it
/// offers all.
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(oauth2(
///     client_credentials(token_url = "https://id.example.com/token", scopes(Count)),
///     authorization_code(
///         authorization_url = "https://id.example.com/authorize",
///         token_url = "https://id.example.com/token",
///         refresh_url = "https://id.example.com/refresh",
///     ),
///     device_authorization(
///         device_authorization_url = "https://id.example.com/device",
///         token_url = "https://id.example.com/token",
///     ),
///     implicit(
///         authorization_url = "https://id.example.com/authorize",
///         allow_deprecated = "the first app cannot be updated",
///     ),
///     password(
///         token_url = "/token",
///         allow_deprecated = "terminals without a browser",
///     ),
///     metadata_url = "https://id.example.com/.well-known/oauth-authorization-server",
/// ))]
/// enum Warehouse {
///     /// See what is in stock
///     #[scope("stock:read")]
///     Read,
///     /// Count what is in stock
///     #[scope("stock:count")]
///     Count,
/// }
/// ```
///
/// ### `client(…)`
///
/// What a client has to know if the authorization server or the API differs from the standard. Every key may be written once, and
/// no provider needs all of them. Nothing here is secret: `client_id`, `client_secret` and similar keys are refused, the secret
/// also as an extension and in a URL, since the document is public. Write them into the configuration of the client that
/// owns them.
///
/// | key | meaning | written as |
/// | --- | --- | --- |
/// | `credentials = basic` | how id and secret reach the token endpoint: `basic` in the header (RFC 6749 §2.3.1), `body` as fields of the form, `automatic` in the form and, if that is refused, in the header | `x-oasgard-credentials` |
/// | `default_scopes(Read, …)` | the variants to request if the caller names none; no patterns | `x-oasgard-defaultScopes` |
/// | `scope_delimiter = ","` | the separator of scopes: `","`, `";"` or `" "`; no scope may contain it | `x-oasgard-scopeDelimiter` |
/// | `scope_parameter = "permissions"` | the parameter that carries the scopes in place of `scope`: letters, digits, `.`, `-`, `_` (RFC 6749 §8.2), and not one that OAuth already uses, such as `grant_type` | `x-oasgard-scopeParameter` |
/// | `pkce` | the authorization code is protected by RFC 7636 with SHA-256; needs an `authorization_code` flow | `x-oasgard-pkce` |
/// | `token_prefix = "SSWS"` | the one word before the token in `Authorization` in place of `Bearer`; `""` for the token alone | `x-oasgard-tokenPrefix`, and a sentence in the description |
/// | `token_query = "access_token"` | the token is sent in this query parameter and not in a header; needs `allow_insecure = "reason"` beside it (RFC 9700 §4.3.2) | `x-oasgard-tokenQuery` |
/// | `nested_response_key = "authed_user"` | the member of the response that contains the token and its lifetime, one level deep | `x-oasgard-nestedResponseKey` |
/// | `resource = "https://api.example.com"` | the RFC 8707 resource for which a token is requested: absolute, without a fragment, preferably without a query | `x-oasgard-resource` |
/// | `hosts("api.example.com", …)` | the hosts that may receive a token | `x-oasgard-hosts` |
/// | `endpoint_required` | each account has its own base URL, against which relative URLs of the flows are resolved | `x-oasgard-endpointRequired` |
/// | `endpoint_domain = "example.com"` | that base URL is in this domain or one of its subdomains; needs `endpoint_required` | `x-oasgard-endpointDomain` |
/// | `identity_operation = "whoAmI"` | the `id` of the operation that returns the owner of a token | `x-oasgard-identityOperation` |
///
/// A host is only a name, compared without regard to case: no scheme, path, port, wildcard or IP address. It includes every port
/// of the host. A domain is a name of at least two parts. There is no key for dynamic registration: clients find it through
/// `metadata_url`.
///
/// ```
/// # use oasgard::{security, security_scheme};
/// #[security_scheme(oauth2(
///     client_credentials(token_url = "/oauth2/token"),
///     client(
///         credentials = body,
///         default_scopes(Read),
///         scope_delimiter = ",",
///         scope_parameter = "permissions",
///         token_prefix = "SSWS",
///         nested_response_key = "authed_user",
///         resource = "https://api.example.com",
///         hosts("api.example.com", "files.example.com"),
///         endpoint_required,
///         endpoint_domain = "example.com",
///         identity_operation = "whoAmI",
///     ),
/// ))]
/// enum Shop {
///     /// See orders
///     #[scope("orders:read")]
///     Read,
/// }
///
/// #[security(get "/me", Shop, id = "whoAmI")]
/// async fn who_am_i() {}
///
/// #[security_scheme(oauth2(
///     authorization_code(
///         authorization_url = "https://till.example.com/authorize",
///         token_url = "https://till.example.com/token",
///     ),
///     client(
///         pkce,
///         token_query = "access_token",
///         allow_insecure = "the till cannot set a header",
///     ),
/// ))]
/// struct Till;
/// ```
///
/// All of these keys belong to the scheme, so their own names are written in the Security Scheme Object. With
/// `cargo oasgard emit --dialect NAMES`, `dialect` in Cargo.toml or `Document::dialect`, a key is written under the names that
/// other tools read, where they read them. The `x-oasgard-` name is left out if a chosen dialect expresses all of the key in
/// every flow that it applies to, and kept otherwise.
///
/// | key | `speakeasy` | `scalar` | `redocly` | `rapidoc` |
/// | --- | --- | --- | --- | --- |
/// | `credentials`, but not `automatic` | `x-speakeasy-token-endpoint-authentication` in client credentials | `x-scalar-credentials-location` | | `x-receive-token-in` |
/// | `default_scopes` | | `x-default-scopes` | | `x-default-scopes` |
/// | `pkce` | | `x-usePkce: SHA-256` | `x-usePkce: true` | `x-pkce-only` |
/// | `resource` | `x-speakeasy-token-endpoint-additional-properties`, as an example | `x-scalar-security-body`, `x-scalar-security-query` | | |
///
/// `x-default-scopes` is written in the scheme, the others in the flows. `scalar` and `redocly` give `x-usePkce` different
/// meanings and cannot be combined. An `extension(…)` under a name that is written for a key is an error.
///
/// ## `open_id_connect(url = "…")`
///
/// `url` is the discovery URL, which should end in `/.well-known/openid-configuration`. Its scopes are written in requirements only.
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(open_id_connect(url = "https://id.example.com/.well-known/openid-configuration"))]
/// enum SignIn {
///     /// See the e-mail address
///     #[scope("email")]
///     Email,
/// }
/// ```
///
/// ## `http(…)`
///
/// `http(bearer)` with an optional `bearer_format`, `http(basic)`, `http(digest)`, or any other registered scheme as a string.
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(http(bearer, bearer_format = "JWT"))]
/// struct Token;
/// #[security_scheme(http(basic))]
/// struct Login;
/// #[security_scheme(http(digest))]
/// struct OldLogin;
/// #[security_scheme(http("DPoP"))]
/// struct BoundToken;
/// ```
///
/// ## `api_key(…)`
///
/// `api_key(header = "…")`, `api_key(cookie = "…")` or `api_key(query = "…")`. A key in the query is part of the URL and so of
/// every log: it is a warning unless `allow_insecure` gives a reason.
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(api_key(header = "X-API-Key"))]
/// struct Key;
/// #[security_scheme(api_key(cookie = "sid"))]
/// struct Session;
/// #[security_scheme(api_key(query = "label", allow_insecure = "printed in a QR code"))]
/// struct Label;
/// ```
///
/// ## `mutual_tls`
///
/// A client certificate. It needs OpenAPI 3.1 or later.
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(mutual_tls)]
/// struct Certificate;
/// ```
///
/// # After the kind
///
/// | key | meaning |
/// | --- | --- |
/// | `name = "pet_auth"` | the key in `components.securitySchemes`: letters, digits, `.`, `-`, `_`; the type's name when absent |
/// | `description = "…"` | the description, in place of the doc comment's |
/// | `deprecated` | clients should stop using it; before OpenAPI 3.2 written as `x-oai-deprecated` |
/// | `extension("x-owner" = JSON)` | a member beginning with `x-`; in a flow and in `oauth2(…)` it belongs to the flow and to the flows |
/// | `crate = ::path` | where this crate is found if it was renamed |
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(
///     oauth2(
///         client_credentials(
///             token_url = "https://id.example.com/token",
///             extension("x-lifetime" = 3600),
///         ),
///         extension("x-preferred" = "clientCredentials"),
///     ),
///     name = "partners",
///     deprecated,
///     extension("x-owner" = { "team": "partners", "rooms": [1, 2], "fax": null }),
///     crate = ::oasgard,
/// )]
/// struct Partners;
/// ```
///
/// # What needs a reason
///
/// | opt-in | where | allows |
/// | --- | --- | --- |
/// | `allow_deprecated = "reason"` | an `implicit` or `password` flow | the flow (RFC 9700 §2.1.2, §2.4) |
/// | `allow_insecure = "reason"` | the list that contains the field | `http://` to `localhost`, `127.0.0.1` or `[::1]`; a credential in the query, also the `token_query` of `client(…)` |
///
/// ```
/// # use oasgard::security_scheme;
/// #[security_scheme(oauth2(client_credentials(
///     token_url = "http://localhost:8080/token",
///     allow_insecure = "the authorization server of the test bench",
/// )))]
/// struct TestBench;
/// ```
///
/// # Errors
///
/// Everything else does not compile, and the message says what to write:
///
/// ```compile_fail
/// # use oasgard::security_scheme;
/// #[security_scheme(oauth2(client_credentials(token_url = "http://id.example.com/token")))]
/// struct Partners; // `token_url` does not use HTTPS; write an `https://` URL
/// ```
///
/// What is legal but should be avoided is a warning at its place: `use of deprecated associated constant
/// Partners::oasgard_warning`, which is the only form that stable Rust offers. `#[allow(deprecated)]` on the item silences it.
pub use oasgard_macros::security_scheme;

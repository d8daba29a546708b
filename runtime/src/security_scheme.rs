//! The trait of everything that a requirement may name.

/// A type that [`#[security_scheme]`](macro@crate::security_scheme) declared.
///
/// The attribute implements it; a requirement that names another type does not compile. It is not meant to be implemented
/// by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a security scheme; add `#[security_scheme(…)]` to it [REQ-01]",
    label = "this is not a security scheme",
    note = "a requirement names a scheme, or a variant of one: `PetAuth::Read`, `PartnerKey`"
)]
pub trait SecurityScheme {
    #[doc(hidden)]
    type Scheme;
    #[doc(hidden)]
    const REFERENCE: [u8; 8];
}

//! What is wrong in a document, and how it is shown at its place.

pub(crate) mod annotation;
pub(crate) mod checkout;
mod located_diagnostic;
mod snippet;

pub(crate) use located_diagnostic::{LocatedDiagnostic, located, unread};
pub(crate) use snippet::show;

//! What is wrong in a document, and how it is shown at its place.

pub(crate) mod annotation;
pub(crate) mod checkout;
mod found;
mod snippet;

pub(crate) use found::{Found, located, unread};
pub(crate) use snippet::show;

//! Every rule that a document can break: those over plain values, which [`oasgard_core`] has, and those over places of documents.

mod ambiguous;
mod declarable;
mod dialect;
mod document;
mod merge;
mod notation;
mod program;
mod security;
mod surroundings;

pub use oasgard_core::rules::*;

pub use ambiguous::*;
pub use declarable::*;
pub use dialect::*;
pub use document::*;
pub use merge::*;
pub use notation::*;
pub use program::*;
pub use security::*;
pub use surroundings::*;

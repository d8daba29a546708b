//! What should contain operations and cannot be read.

use super::pointer::Pointer;

/// A part of the document from which no operation can be read, though some may be meant there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadablePart {
    /// What is expected there: `path item`, `operation`, `callback` or, of a whole map, `member`.
    pub noun: &'static str,
    /// Its name: `/pets`, `GET /pets`, `paths`.
    pub name: String,
    /// Its place.
    pub pointer: Pointer,
    /// Why nothing can be read.
    pub why: UnreadableReason,
}

/// Why nothing can be read from a part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadableReason {
    /// its reference does not lead to an object
    Unresolved(Unresolved),
    /// it is a reference where OpenAPI allows none
    Reference(String),
    /// it is not an object
    NotAnObject,
    /// its name is a field only in lower case, which is this
    Misspelt(&'static str),
    /// its name is a field since OpenAPI 3.2 only
    Later,
    /// an operation that is stated here, beside a reference, and there again, behind it
    Twice(Pointer),
    /// its reference leads to operations that too many other references lead to
    Repeated(String),
}

/// Why a reference does not lead to an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// it names a place of another document
    Elsewhere(String),
    /// its target does not exist
    Missing(String),
    /// it leads back to itself
    Circle(String),
    /// its target is not an object
    NotAnObject,
}

impl From<Unresolved> for UnreadableReason {
    fn from(why: Unresolved) -> Self {
        Self::Unresolved(why)
    }
}

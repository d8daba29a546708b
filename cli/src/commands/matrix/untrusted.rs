//! Text that somebody else wrote.

use std::borrow::Borrow;
use std::ops::Deref;

/// What an API says of itself. It has no `Display`, so that no output contains it by mistake as it is: every format decides how it is
/// escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Untrusted(String);

impl Untrusted {
    /// The text as it was written.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Untrusted {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Untrusted {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<String> for Untrusted {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Untrusted {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

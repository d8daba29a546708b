//! What is wrong with a URL, and what to write instead.

/// The end of a sentence that began with the field, and the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Fault {
    /// `has a space`
    pub(in crate::rules) what: String,
    /// What to write, such as ``write it as `%20` ``.
    pub(in crate::rules) remedy: String,
    /// Whether the scheme or the slashes behind it are missing.
    pub(in crate::rules) lacks_scheme: bool,
}

impl Fault {
    pub(super) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
            lacks_scheme: false,
        }
    }

    pub(super) fn without_scheme(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            lacks_scheme: true,
            ..Self::new(what, remedy)
        }
    }
}

//! What is known of a text once it has been read.

use oasgard::Json;

use super::doubts::Doubts;
use super::layout::Layout;

/// What a text says, what in it other readers read otherwise, and where everything is.
pub(in crate::source) struct Composed {
    pub(in crate::source) json: Json,
    pub(in crate::source) doubts: Doubts,
    pub(in crate::source) layout: Layout,
    /// Whether several places have one value, which is written once.
    pub(in crate::source) has_aliases: bool,
}

impl From<Json> for Composed {
    /// What another notation says, in which nothing is read otherwise.
    fn from(json: Json) -> Self {
        Self {
            json,
            doubts: Doubts::default(),
            layout: Layout::default(),
            has_aliases: false,
        }
    }
}

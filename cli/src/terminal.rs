//! What this program says to the person who called it.

pub(crate) mod count;
pub(crate) mod report;

//! What this program prints for the person who called it.

pub(crate) mod count;
pub(crate) mod report;

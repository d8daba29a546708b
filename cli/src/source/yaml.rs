//! YAML 1.2, as far as JSON can express it.

mod compose;
mod doubts;
mod events;
mod layout;
mod line_ends;
mod scalar;

pub(super) use compose::{Composed, parse, parse_otherwise};
pub(super) use doubts::{Ambiguous, Doubt, Doubts, Reading};
pub(super) use layout::Layout;
pub(super) use line_ends::refuse_line_ends;

//! YAML 1.2, as far as JSON can express it.

mod compose;
mod composed;
mod doubts;
mod events;
mod layout;
mod line_ends;
mod scalar;

pub(super) use compose::{parse, parse_otherwise};
pub(super) use composed::Composed;
pub(super) use doubts::{Ambiguous, Doubt, Doubts, Reading};
pub(super) use layout::Layout;
pub(super) use line_ends::refuse_line_ends;

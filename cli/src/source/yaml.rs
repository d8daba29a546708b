//! YAML 1.2, as far as it says what JSON can say.

mod compose;
mod doubts;
mod events;
mod line_ends;
mod locate;
mod scalar;

pub(super) use compose::{parse, parse_otherwise};
pub(super) use doubts::{Ambiguous, Doubt, Doubts, Reading};
pub(super) use events::has_aliases;
pub(super) use line_ends::refuse_line_ends;
pub(super) use locate::locate;

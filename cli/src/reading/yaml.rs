//! YAML 1.2, as far as it says what JSON can say.

mod compose;
mod events;
mod locate;
mod scalar;

pub(super) use compose::parse;
pub(super) use events::has_aliases;
pub(super) use locate::locate;

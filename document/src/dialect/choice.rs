//! Which dialects can be written together.

use super::{Dialect, Dialects};
use crate::rules::{self, Finding};

impl Dialects {
    /// The dialects, if they can be written together.
    ///
    /// # Errors
    /// If one is given twice, or two of them give one name two meanings.
    pub fn new(dialects: Vec<Dialect>) -> Result<Self, Finding> {
        for (position, second) in dialects.iter().enumerate() {
            for first in &dialects[..position] {
                if first == second {
                    return Err(rules::document::key::repeated(first.word()));
                }
                if let Some(finding) = rules::client::check_dialects(*first, *second) {
                    return Err(finding);
                }
            }
        }
        Ok(Self(dialects))
    }
}

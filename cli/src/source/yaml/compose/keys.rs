//! The keys of one object.

use std::borrow::Cow;
use std::collections::HashSet;

/// The keys of an object that is being read. Most objects have few, which are looked through.
#[derive(Default)]
pub(super) struct Keys<'t> {
    few: Vec<Cow<'t, str>>,
    many: HashSet<Cow<'t, str>>,
}

impl<'t> Keys<'t> {
    const MAX_SCANNED: usize = 16;

    /// Remembers `key`; false if it is there.
    pub(super) fn insert(&mut self, key: Cow<'t, str>) -> bool {
        if self.many.is_empty() && self.few.len() < Self::MAX_SCANNED {
            let is_new = !self.few.contains(&key);
            if is_new {
                self.few.push(key);
            }
            return is_new;
        }
        self.many.extend(self.few.drain(..));
        self.many.insert(key)
    }
}

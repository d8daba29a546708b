//! Finding a member of a large object.

use std::sync::OnceLock;

use super::Member;
use super::list::MAX_SCANNED;

/// The positions of an object's members in the order of their keys, built when a member is first looked up among many.
#[derive(Clone, Debug, Default)]
pub(super) struct Positions(OnceLock<Vec<usize>>);

impl Positions {
    /// The position of the member `key`.
    pub(super) fn find(&self, members: &[Member], key: &str) -> Option<usize> {
        if members.len() <= MAX_SCANNED {
            return members.iter().position(|(name, _)| &**name == key);
        }
        let sorted = self.0.get_or_init(|| {
            let mut positions: Vec<usize> = (0..members.len()).collect();
            positions.sort_by_key(|position| &members[*position].0);
            positions
        });
        // Of equal keys the first is taken, as if the members were looked through.
        let found = sorted.partition_point(|position| *members[*position].0 < *key);
        let position = *sorted.get(found)?;
        (&*members[position].0 == key).then_some(position)
    }

    /// Remembers the member that is new at `position`.
    pub(super) fn insert(&mut self, members: &[Member], position: usize) {
        let Some(sorted) = self.0.get_mut() else {
            return;
        };
        if position + 1 < members.len() {
            for other in &mut *sorted {
                *other += usize::from(*other >= position);
            }
        }
        let key = &members[position].0;
        let before = sorted.partition_point(|other| (&members[*other].0, *other) < (key, position));
        sorted.insert(before, position);
    }

    /// Forgets the member at `position`, which is still there and goes next.
    pub(super) fn remove(&mut self, members: &[Member], position: usize) {
        let Some(sorted) = self.0.get_mut() else {
            return;
        };
        let key = &members[position].0;
        let there = sorted.partition_point(|other| (&members[*other].0, *other) < (key, position));
        sorted.remove(there);
        for other in sorted.iter_mut().filter(|other| **other > position) {
            *other -= 1;
        }
    }
}

//! The items of a list.

use std::ops::{Deref, DerefMut};

use super::Json;

/// So many members are looked through faster than they are sorted, and so many items are copied faster than memory is given back.
pub(super) const MAX_SCANNED: usize = 64;

/// The items of a JSON list. It takes no more memory than they do, so that it is not made for items that come one by one:
/// collect them first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List(Box<[Json]>);

impl List {
    /// Appends an item.
    pub fn push(&mut self, item: Json) {
        self.edit(|items| items.push(item));
    }

    /// Removes the item at `index`, which must exist.
    pub fn remove(&mut self, index: usize) -> Json {
        self.edit(|items| items.remove(index))
    }

    /// Changes the items as a vector.
    pub fn edit<T>(&mut self, change: impl FnOnce(&mut Vec<Json>) -> T) -> T {
        let mut items = std::mem::take(&mut self.0).into_vec();
        let result = change(&mut items);
        self.0 = items.into_boxed_slice();
        result
    }
}

/// The items without room for more. Few are copied: an allocation that shrinks leaves a rest into which nothing fits, while one
/// that is given back whole serves the next list.
pub(super) fn exact<T>(items: Vec<T>) -> Box<[T]> {
    if items.len() == items.capacity() || items.len() > MAX_SCANNED {
        return items.into_boxed_slice();
    }
    let mut exact = Vec::with_capacity(items.len());
    exact.extend(items);
    exact.into_boxed_slice()
}

impl Deref for List {
    type Target = [Json];

    fn deref(&self) -> &[Json] {
        &self.0
    }
}

impl DerefMut for List {
    fn deref_mut(&mut self) -> &mut [Json] {
        &mut self.0
    }
}

impl From<Vec<Json>> for List {
    fn from(items: Vec<Json>) -> Self {
        Self(exact(items))
    }
}

impl From<List> for Vec<Json> {
    fn from(list: List) -> Self {
        list.0.into_vec()
    }
}

impl FromIterator<Json> for List {
    fn from_iter<I: IntoIterator<Item = Json>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl IntoIterator for List {
    type Item = Json;
    type IntoIter = std::vec::IntoIter<Json>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_vec().into_iter()
    }
}

impl<'a> IntoIterator for &'a List {
    type Item = &'a Json;
    type IntoIter = std::slice::Iter<'a, Json>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut List {
    type Item = &'a mut Json;
    type IntoIter = std::slice::IterMut<'a, Json>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

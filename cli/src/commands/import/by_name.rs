//! A list whose items are also found by their names, without a look at each of them.

use std::collections::HashMap;
use std::ops::Deref;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ByName<T> {
    items: Vec<T>,
    positions: HashMap<String, usize>,
}

impl<T> ByName<T> {
    /// Of items of the same name the first is found.
    pub(crate) fn new(items: Vec<T>, name: impl Fn(&T) -> &str) -> Self {
        let mut positions = HashMap::new();
        for (position, item) in items.iter().enumerate() {
            positions.entry(name(item).to_owned()).or_insert(position);
        }
        Self { items, positions }
    }

    pub(crate) fn find(&self, name: &str) -> Option<&T> {
        Some(&self.items[*self.positions.get(name)?])
    }
}

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            positions: HashMap::new(),
        }
    }
}

impl<T> Deref for ByName<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<'a, T> IntoIterator for &'a ByName<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

//! The members of an object.

use std::fmt;

use super::list::MAX_SCANNED;
use super::list::exact;
use super::positions::Positions;
use super::{Json, Member};

/// The members of a JSON object, in written order.
#[derive(Clone)]
pub struct Object(Members);

/// Documents have millions of small objects, which take no more memory than their members do.
#[derive(Clone)]
enum Members {
    Few(Box<[Member]>),
    Many(Box<Many>),
}

#[derive(Clone)]
struct Many {
    members: Vec<Member>,
    positions: Positions,
}

impl Object {
    /// An object without members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a member; the caller sees to it that `key` is new.
    pub fn push(&mut self, key: impl Into<Box<str>>, value: impl Into<Json>) {
        let end = self.members().len();
        self.insert(end, (key.into(), value.into()));
    }

    /// Appends a member if there is a value for it.
    pub fn push_some(&mut self, key: impl Into<Box<str>>, value: Option<impl Into<Json>>) {
        if let Some(value) = value {
            self.push(key, value);
        }
    }

    /// The value of the member `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        Some(&self.members()[self.position(key)?].1)
    }

    /// The value of the member `key`, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        let position = self.position(key)?;
        Some(&mut self.members_mut()[position].1)
    }

    /// Gives the member `key` a value: in its place, else after the others.
    pub fn set(&mut self, key: &str, value: impl Into<Json>) {
        match self.get_mut(key) {
            Some(there) => *there = value.into(),
            None => self.push(key, value),
        }
    }

    /// Takes the member `key` out, leaving the others in order.
    pub fn remove(&mut self, key: &str) -> Option<Json> {
        let position = self.position(key)?;
        Some(self.take(position).1)
    }

    /// Gives the member `key` another key in the same place; false if it is not there, or the new key is taken.
    pub fn rename(&mut self, key: &str, new: impl Into<Box<str>>) -> bool {
        let new = new.into();
        let Some(position) = self.position(key).filter(|_| self.get(&new).is_none()) else {
            return false;
        };
        let (_, value) = self.take(position);
        self.insert(position, (new, value));
        true
    }

    /// Replaces the member `key` with members; those whose key exists already are left out. False if there is no such member.
    pub fn replace(
        &mut self,
        key: &str,
        members: impl IntoIterator<Item = (String, Json)>,
    ) -> bool {
        let Some(mut position) = self.position(key) else {
            return false;
        };
        self.take(position);
        for (key, value) in members {
            if self.get(&key).is_none() {
                self.insert(position, (key.into(), value));
                position += 1;
            }
        }
        true
    }

    /// The members in order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Json)> {
        self.members().iter().map(|(key, value)| (&**key, value))
    }

    /// The members in order, their values to be changed.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&str, &mut Json)> {
        let members = self.members_mut().iter_mut();
        members.map(|(key, value)| (&**key, value))
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members().is_empty()
    }

    fn members(&self) -> &[Member] {
        match &self.0 {
            Members::Few(members) => members,
            Members::Many(many) => &many.members,
        }
    }

    fn members_mut(&mut self) -> &mut [Member] {
        match &mut self.0 {
            Members::Few(members) => members,
            Members::Many(many) => &mut many.members,
        }
    }

    fn position(&self, key: &str) -> Option<usize> {
        match &self.0 {
            Members::Few(members) => members.iter().position(|(name, _)| &**name == key),
            Members::Many(many) => many.positions.find(&many.members, key),
        }
    }

    fn insert(&mut self, position: usize, member: Member) {
        match &mut self.0 {
            Members::Few(few) => {
                let mut members = std::mem::take(few).into_vec();
                members.reserve_exact(1);
                members.insert(position, member);
                *self = members.into();
            }
            Members::Many(many) => {
                many.members.insert(position, member);
                many.positions.insert(&many.members, position);
            }
        }
    }

    fn take(&mut self, position: usize) -> Member {
        match &mut self.0 {
            Members::Few(few) => {
                let mut members = std::mem::take(few).into_vec();
                let taken = members.remove(position);
                *few = members.into_boxed_slice();
                taken
            }
            Members::Many(many) => {
                many.positions.remove(&many.members, position);
                many.members.remove(position)
            }
        }
    }
}

impl Default for Object {
    fn default() -> Self {
        Self(Members::Few(Box::default()))
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.members() == other.members()
    }
}

impl From<Vec<Member>> for Object {
    fn from(mut members: Vec<Member>) -> Self {
        if members.len() <= MAX_SCANNED {
            return Self(Members::Few(exact(members)));
        }
        members.shrink_to_fit();
        Self(Members::Many(Box::new(Many {
            members,
            positions: Positions::default(),
        })))
    }
}

impl IntoIterator for Object {
    type Item = (Box<str>, Json);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        match self.0 {
            Members::Few(members) => members.into_vec().into_iter(),
            Members::Many(many) => many.members.into_iter(),
        }
    }
}

impl<K: Into<Box<str>>, V: Into<Json>> FromIterator<(K, V)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        let members = members.into_iter();
        let members = members.map(|(key, value)| (key.into(), value.into()));
        members.collect::<Vec<Member>>().into()
    }
}

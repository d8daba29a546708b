//! What readers of a text read differently, though all of them accept it as YAML.

use std::borrow::Cow;
use std::collections::HashSet;

use oasgard::Json;
use oasgard_document::Pointer;

/// What readers differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::source) enum Ambiguous {
    /// `<<`: some readers put the members of its value beside it, and for others it is a member of this name.
    Merge,
    /// a key such as `no` or `1.0`: some readers make another value of it, and a name of that
    Key,
    /// a value such as `no` or `012`
    Value,
}

/// One place at which readers differ.
#[derive(Clone, Debug)]
pub(in crate::source) struct Doubt {
    pub(in crate::source) kind: Ambiguous,
    /// The scalar as it is written.
    pub(in crate::source) text: String,
    /// The member or the item.
    pub(in crate::source) pointer: Pointer,
    /// Where in the text it is.
    pub(in crate::source) offset: usize,
}

/// Every place at which readers differ.
///
/// Values of this kind are many, such as dates in examples, and hardly any matters: of them only the texts are kept.
#[derive(Clone, Debug, Default)]
pub(in crate::source) struct Doubts {
    pub(in crate::source) places: Vec<Doubt>,
    /// The values, each as it is written and as it is read.
    pub(in crate::source) values: HashSet<String>,
}

/// How a text is read.
pub(in crate::source) enum Reading {
    /// as this project reads it
    Usual,
    /// every key in doubt otherwise, and of the values those with one of these texts
    Otherwise(HashSet<String>),
    /// only what is at one offset otherwise
    OtherwiseAt(usize),
}

/// A key or an index on the way to a value.
pub(super) enum Step<'t> {
    Key(Cow<'t, str>),
    Item(usize),
}

impl Doubts {
    pub(super) fn note(&mut self, kind: Ambiguous, text: &str, offset: usize, path: &[Step]) {
        let pointer = path.iter().fold(Pointer::root(), |at, step| match step {
            Step::Key(key) => at.child(key),
            Step::Item(index) => at.item(*index),
        });
        self.places.push(Doubt {
            kind,
            text: text.to_owned(),
            pointer,
            offset,
        });
    }

    /// Keeps the text of a value, as it is written and, where that is something else, as it is read.
    pub(super) fn mention(&mut self, text: &str, value: &Json) {
        let mut keep = |text: &str| {
            if !self.values.contains(text) {
                self.values.insert(text.to_owned());
            }
        };
        keep(text);
        if value.as_str().is_none() {
            keep(&value.to_line());
        }
    }
}

impl Reading {
    pub(super) fn is_other_key(&self, at: usize) -> bool {
        match self {
            Self::Usual => false,
            Self::Otherwise(_) => true,
            Self::OtherwiseAt(offset) => *offset == at,
        }
    }

    pub(super) fn is_other_value(&self, at: usize, text: &str, value: &Json) -> bool {
        match self {
            Self::Usual => false,
            Self::Otherwise(texts) => {
                texts.contains(text) || value.as_str().is_none() && texts.contains(&value.to_line())
            }
            Self::OtherwiseAt(offset) => *offset == at,
        }
    }
}

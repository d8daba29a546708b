//! Where a declaration is.

use std::fmt;

use crate::json::Object;

/// The place of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The crate and the module, such as `petstore::orders`, as far as they follow from the file's name.
    pub module: String,
    /// The function or type.
    pub item: String,
    /// The file, as rustc was given it.
    pub file: String,
    /// The line of the attribute.
    pub line: u64,
}

impl fmt::Display for Source {
    /// `orders::list (src/orders.rs:12)`, with the crate's name only where there is no module.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({}:{})", self.path(), self.file, self.line)
    }
}

impl Source {
    /// The item's path without the crate's name.
    #[must_use]
    pub fn path(&self) -> String {
        match self.module.split_once("::") {
            Some((_, inner)) => format!("{inner}::{}", self.item),
            None => self.item.clone(),
        }
    }

    /// Whether `other` is the same item on the same line, maybe of another crate that compiles the same file.
    #[must_use]
    pub fn is_place_of(&self, other: &Self) -> bool {
        fn module(source: &Source) -> Option<&str> {
            source.module.split_once("::").map(|(_, inner)| inner)
        }
        (self.line, &self.item, &self.file) == (other.line, &other.item, &other.file)
            && module(self) == module(other)
    }

    /// The name of the crate.
    #[must_use]
    pub fn crate_name(&self) -> &str {
        self.module.split("::").next().unwrap_or_default()
    }

    /// Whether every part is there and on one line, as the compiler names crates, files and items.
    #[cfg(feature = "read")]
    pub(super) fn is_plain(&self) -> bool {
        let is_plain = |text: &String| !text.is_empty() && !text.contains(char::is_control);
        [&self.module, &self.item, &self.file]
            .into_iter()
            .all(is_plain)
    }

    pub(super) fn push_onto(&self, object: &mut Object) {
        object.push("module", self.module.clone());
        object.push("item", self.item.clone());
        object.push("file", self.file.clone());
        object.push("line", self.line);
    }

    /// Takes the members that [`Source::push_onto`] wrote out of `object`.
    #[cfg(feature = "read")]
    pub(super) fn from_object(object: &mut Object) -> Option<Self> {
        let line = object.remove("line")?.as_u64()?;
        let mut text = |key: &str| object.remove(key)?.into_string();
        Some(Self {
            module: text("module")?,
            item: text("item")?,
            file: text("file")?,
            line,
        })
    }
}

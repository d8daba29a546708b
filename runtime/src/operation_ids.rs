//! What the operations of handlers are called whose id is not written.

use std::str::FromStr;

use oasgard_core::record::{OperationDeclaration, Source};
use oasgard_core::suggest::nearest_typo;

/// Where the `operationId` of a handler comes from if none is written at it: `operation-ids` in Cargo.toml.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OperationIds {
    /// The function's name: `list`.
    #[default]
    Function,
    /// The function's name behind the modules that it is in, without the crate: `rooms_list`. A module is known by its file, so one
    /// that is written inside a file does not count, and neither does the type of an `impl` block.
    Module,
}

impl OperationIds {
    const WORDS: [(&'static str, Self); 2] =
        [("function", Self::Function), ("module", Self::Module)];

    /// The id of a handler.
    pub(crate) fn of(self, handler: &OperationDeclaration) -> String {
        match self {
            Self::Module if !handler.has_written_id => of_module(&handler.source),
            Self::Function | Self::Module => handler.id.clone(),
        }
    }
}

/// The id that the module of a handler gives it.
pub(crate) fn of_module(handler: &Source) -> String {
    handler.path().replace("::", "_")
}

impl FromStr for OperationIds {
    type Err = String;

    /// Reads `function` or `module`.
    fn from_str(word: &str) -> Result<Self, String> {
        let mut words = Self::WORDS.into_iter();
        if let Some((_, ids)) = words.find(|(known, _)| *known == word) {
            return Ok(ids);
        }
        let known = Self::WORDS.map(|(known, _)| known);
        let meant = nearest_typo(word, known);
        let remedy = meant.map_or("write `function` or `module`".to_owned(), |meant| {
            format!("write `{meant}`")
        });
        Err(format!(
            "unknown choice `{word}` for `operation-ids`; {remedy}"
        ))
    }
}

//! What messages call the place of a declaration.

use std::collections::HashMap;

use oasgard_core::record::{OperationDeclaration, SchemeDeclaration, Source};

use crate::api::Operation;

/// The lines that declarations of several crates have, since each of them compiles the same file.
pub(crate) struct Places(HashMap<(String, u64), Crates>);

enum Crates {
    One(String),
    Several,
}

impl Places {
    pub(super) fn of(schemes: &[SchemeDeclaration], handlers: &[OperationDeclaration]) -> Self {
        let schemes = schemes.iter().map(|declared| &declared.source);
        Self::among(schemes.chain(handlers.iter().map(|declared| &declared.source)))
    }

    pub(crate) fn of_operations(operations: &[Operation]) -> Self {
        Self::among(operations.iter().map(|operation| &operation.source))
    }

    fn among<'a>(sources: impl Iterator<Item = &'a Source>) -> Self {
        let mut lines = HashMap::new();
        for source in sources {
            let crate_name = source.crate_name();
            lines
                .entry((source.file.clone(), source.line))
                .and_modify(|known| {
                    if !matches!(known, Crates::One(name) if name == crate_name) {
                        *known = Crates::Several;
                    }
                })
                .or_insert_with(|| Crates::One(crate_name.to_owned()));
        }
        Self(lines)
    }

    /// `handlers::list (src/handlers.rs:4)`, with its crate where other crates have this line too.
    pub(crate) fn name(&self, source: &Source) -> String {
        let line = (source.file.clone(), source.line);
        match self.0.get(&line) {
            Some(Crates::Several) => format!("{source} of crate `{}`", source.crate_name()),
            _ => source.to_string(),
        }
    }
}

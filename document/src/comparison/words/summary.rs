//! All changes between two documents, a sentence each.

use oasgard_core::json::Json;

use super::{MAX_LISTED, Words, listed, scheme_meaning, title};
use crate::DocumentView;
use crate::comparison::{ChangedOperation, Comparison, Stated};

/// More sentences are counted only.
const MAX_SENTENCES: usize = 20;

/// What changed between two documents, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Each change in one sentence, the most severe first.
    pub sentences: Vec<String>,
    /// Method and path, or name, of every operation that only the new document has.
    pub added: Vec<(String, String)>,
}

/// What changed in who may call, from `old` to `new`; nothing where one of them is not a document that can be compared. `quote` writes
/// a name of the documents.
#[must_use]
pub fn summary(old: &Json, new: &Json, quote: fn(&str) -> String) -> Summary {
    let stated = |json| Stated::read(&DocumentView::read(json).ok()?).ok();
    let (Some(old), Some(new)) = (stated(old), stated(new)) else {
        return Summary::default();
    };
    let Ok(comparison) = Comparison::new(&old, &new) else {
        return Summary::default();
    };
    let words = Words {
        comparison: &comparison,
        quote,
    };
    let added = comparison.operations.iter();
    let added = added.filter(|change| change.old.is_none());
    let added = added.flat_map(|change| &change.operations);
    Summary {
        sentences: words.sentences(),
        added: added
            .map(|operation| (operation.method.clone(), operation.name.clone()))
            .collect(),
    }
}

impl Words<'_> {
    fn sentences(&self) -> Vec<String> {
        let sentence = |class, what: String, meaning: String| {
            (class, format!("{}: {what}: {meaning}", title(class)))
        };
        let changes = self.comparison;
        let operations = changes.operations.iter().map(|change| {
            let operations = self.called(&change.operations);
            sentence(change.class, operations, self.meaning(change))
        });
        let schemes = changes.schemes.iter().map(|change| {
            let name = (self.quote)(&change.name);
            sentence(change.class, name, scheme_meaning(change))
        });
        let servers = changes.servers.iter().map(|change| {
            let url = (self.quote)(&change.url);
            sentence(change.class, url, self.server(change))
        });
        let mut all: Vec<_> = operations.chain(schemes).chain(servers).collect();
        all.sort_by_key(|(class, _)| *class);
        let more = all.len().saturating_sub(MAX_SENTENCES);
        let shown = all.into_iter().take(MAX_SENTENCES);
        let mut sentences: Vec<_> = shown.map(|(_, sentence)| sentence).collect();
        if more > 0 {
            sentences.push(format!("and {more} more changes"));
        }
        sentences
    }

    /// `` `GET /a`, `GET /b` and 3 more operations ``
    fn called(&self, operations: &[ChangedOperation]) -> String {
        let named = operations.iter().take(MAX_LISTED);
        let mut named: Vec<_> = named.map(|one| (self.quote)(&one.title)).collect();
        match operations.len().saturating_sub(MAX_LISTED) {
            0 => {}
            1 => named.push("1 more operation".to_owned()),
            more => named.push(format!("{more} more operations")),
        }
        listed(&named, " and ")
    }
}

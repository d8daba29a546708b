//! What is written in another way and means the same.

use oasgard_core::requirement::Requirement;
use oasgard_document::{DocumentView, Home, Pointer, requirements};

/// Lists in which `{}` is not where a declaration writes it: last, and beside another alternative.
pub(crate) fn notes(document: &DocumentView) -> Vec<(Pointer, String)> {
    let handlers = document
        .operations()
        .into_iter()
        .filter(|operation| matches!(operation.home, Home::Path(_)));
    let own = handlers
        .filter_map(|operation| Some((operation.pointer.child("security"), operation.security()?)));
    let root = document
        .security()
        .map(|list| (Pointer::root().child("security"), list));
    root.into_iter()
        .chain(own)
        .filter_map(|(pointer, list)| {
            let alternatives = requirements(list, &pointer).ok()?;
            let message = rewritten(&alternatives)?.to_owned();
            Some((pointer, message))
        })
        .collect()
}

fn rewritten(alternatives: &[Requirement]) -> Option<&'static str> {
    let anonymous = Requirement::default();
    let first = alternatives
        .iter()
        .position(|alternative| *alternative == anonymous)?;
    if alternatives
        .iter()
        .all(|alternative| *alternative == anonymous)
    {
        return Some("`[{}]` is written as `[]`, which means the same");
    }
    (first + 1 < alternatives.len()).then_some("`{}` is written last, which means the same")
}

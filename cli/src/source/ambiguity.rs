//! Whether readers that take a text for different documents differ in who may call.

use std::collections::HashSet;

use oasgard::Json;
use oasgard_document::comparison::{Class, Comparison, Stated};
use oasgard_document::rules::{self, Finding};
use oasgard_document::{Diagnostic, DocumentView};

use super::refusal::Refusal;
use super::yaml::{Ambiguous, Doubt, Doubts, Reading, parse_otherwise};

/// How many bytes are read again to find out which of several places matter.
const READ_AGAIN: usize = 20_000_000;

/// The findings about the places at which readers differ: an error for each that decides who may call, a warning for each other
/// merge key, and nothing for the rest, such as `on` in an example.
pub(super) fn diagnostics(text: &str, json: &Json, doubts: &Doubts) -> Vec<Diagnostic> {
    let harmful = harmful(text, json, doubts);
    let at_harm: HashSet<_> = harmful.iter().map(|doubt| doubt.offset).collect();
    let merges = doubts
        .places
        .iter()
        .filter(|doubt| doubt.kind == Ambiguous::Merge && !at_harm.contains(&doubt.offset));
    let warnings = merges.map(|doubt| diagnostic(doubt, rules::yaml::merge_key()));
    let errors = harmful.iter().map(|doubt| diagnostic(doubt, error(doubt)));
    errors.chain(warnings).collect()
}

fn error(doubt: &Doubt) -> Finding {
    match doubt.kind {
        Ambiguous::Merge => rules::yaml::merge_key_that_decides(),
        Ambiguous::Key => rules::yaml::ambiguous_key(&doubt.text),
        Ambiguous::Value => rules::yaml::ambiguous_value(&doubt.text),
    }
}

fn diagnostic(doubt: &Doubt, finding: Finding) -> Diagnostic {
    Diagnostic {
        pointer: doubt.pointer.clone(),
        finding,
    }
}

/// The places that decide who may call.
fn harmful(text: &str, json: &Json, doubts: &Doubts) -> Vec<Doubt> {
    if doubts.places.is_empty() && doubts.values.is_empty() {
        return Vec::new();
    }
    // For a document from which it cannot be known who may call, other messages state why.
    let Some(usual) = stated(json) else {
        return Vec::new();
    };
    let values = mentioned(&usual, &doubts.values);
    if doubts.places.is_empty() && values.is_empty() {
        return Vec::new();
    }
    let (other, read_otherwise) = parse_otherwise(text, &Reading::Otherwise(values));
    if !differs(&usual, other) {
        return Vec::new();
    }
    let mut places = read_otherwise.places;
    // Where the other reader stops early, not all of them have been read.
    let known: HashSet<_> = places.iter().map(|doubt| doubt.offset).collect();
    let unread = doubts.places.iter();
    places.extend(
        unread
            .filter(|doubt| !known.contains(&doubt.offset))
            .cloned(),
    );
    decisive(text, &usual, places)
}

/// The places that make a difference on their own; all of them if only several together do, or if it takes too long to find out.
fn decisive(text: &str, usual: &Stated, places: Vec<Doubt>) -> Vec<Doubt> {
    if places.len() < 2 || places.len().saturating_mul(text.len()) > READ_AGAIN {
        return places;
    }
    let decides = |doubt: &&Doubt| {
        let (other, _) = parse_otherwise(text, &Reading::OtherwiseAt(doubt.offset));
        differs(usual, other)
    };
    let decisive: Vec<_> = places.iter().filter(decides).cloned().collect();
    if decisive.is_empty() {
        places
    } else {
        decisive
    }
}

/// Those of the texts on which the security of the document rests.
fn mentioned(usual: &Stated, texts: &HashSet<String>) -> HashSet<String> {
    if texts.is_empty() {
        return HashSet::new();
    }
    let words = usual.words();
    let mentioned = texts.iter().filter(|text| words.contains(text.as_str()));
    mentioned.cloned().collect()
}

fn stated(json: &Json) -> Option<Stated> {
    let document = DocumentView::read(json).ok()?;
    Stated::read(&document).ok()
}

/// Whether some reader finds other callers admitted. A reader for whom that cannot be known differs too.
fn differs(usual: &Stated, other: Result<Json, Refusal>) -> bool {
    let Some(other) = other.ok().and_then(|json| stated(&json)) else {
        return true;
    };
    let counts = Comparison::new(usual, &other).counts();
    counts.keys().any(|class| *class != Class::SchemeDescribed)
}

//! The alternatives of an operation; what the other side lacks is marked.

use oasgard_core::requirement::Requirement;
use oasgard_document::access::Access;
use oasgard_document::comparison::{AccessChange, Posture};

use crate::escape::scheme_name::scheme_name;
use crate::escape::visible::visible;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// Whether the other side lacks it.
    pub(super) is_other: bool,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MarkedAlternative {
    pub(super) pieces: Vec<Piece>,
    /// Whether the other side has the same one.
    is_shared: bool,
}

impl MarkedAlternative {
    /// The whole text, nothing marked.
    pub(super) fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

/// What is shown of a change.
pub(super) enum Shown {
    /// so many alternatives are on both sides and are not shown
    Shared(usize),
    /// alternatives of the old document, in one line
    Old(Vec<MarkedAlternative>),
    /// the same of the new one
    New(Vec<MarkedAlternative>),
}

/// A line that is longer is not read at a glance.
const WIDE: usize = 100;

/// Both sides, one above the other; where they are long, only what one of them lacks, one alternative to a line.
pub(super) fn sides(change: &AccessChange) -> Vec<Shown> {
    let old = change
        .old
        .as_ref()
        .map(|old| marked_alternatives(old, change.new.as_ref()));
    let new = change
        .new
        .as_ref()
        .map(|new| marked_alternatives(new, change.old.as_ref()));
    let width = |side: &Vec<MarkedAlternative>| joined(side).chars().count();
    if old.iter().chain(&new).map(width).max() <= Some(WIDE) {
        return old
            .map(Shown::Old)
            .into_iter()
            .chain(new.map(Shown::New))
            .collect();
    }
    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
    let shared = old
        .iter()
        .filter(|alternative| alternative.is_shared)
        .count();
    let differing = |side: Vec<MarkedAlternative>| {
        side.into_iter()
            .filter(|alternative| !alternative.is_shared)
    };
    let shared = (shared > 0).then_some(Shown::Shared(shared));
    let old = differing(old).map(|alternative| Shown::Old(vec![alternative]));
    let new = differing(new).map(|alternative| Shown::New(vec![alternative]));
    shared.into_iter().chain(old).chain(new).collect()
}

/// The alternatives in one line.
pub(super) fn joined(side: &[MarkedAlternative]) -> String {
    let marked: Vec<_> = side.iter().map(MarkedAlternative::text).collect();
    marked.join(" | ")
}

/// The alternatives of `posture`, compared with those of the other document.
fn marked_alternatives(posture: &Posture, other: Option<&Posture>) -> Vec<MarkedAlternative> {
    let others: Vec<_> = other.into_iter().flat_map(alternatives).collect();
    let own = alternatives(posture).into_iter();
    let mut marked: Vec<_> = own
        .map(|one| mark_differences(one, &others, other.is_some()))
        .collect();
    // What both have is at the same place of both lines.
    marked.sort_by_key(|alternative| !alternative.is_shared);
    if posture.access().is_everyone() {
        let text = if posture.is_stated() {
            "anyone"
        } else {
            "anyone (unstated)"
        };
        let is_shared = other.is_some_and(|other| other.access().is_everyone());
        let is_other = other.is_some() && !is_shared;
        marked.push(MarkedAlternative {
            pieces: vec![Piece {
                text: text.to_owned(),
                is_other,
            }],
            is_shared,
        });
    }
    marked
}

/// Every alternative that requires a credential.
fn alternatives(posture: &Posture) -> Vec<&Requirement> {
    let access = match posture.known() {
        Some(known) => known,
        None => posture.access(),
    };
    Access::alternatives(access)
        .iter()
        .filter(|one| !one.is_empty())
        .collect()
}

fn mark_differences(
    requirement: &Requirement,
    others: &[&Requirement],
    is_compared: bool,
) -> MarkedAlternative {
    let is_shared = others.contains(&requirement);
    let counterpart = if is_shared {
        Some(requirement)
    } else {
        nearest(requirement, others)
    };
    let mut pieces = Pieces::default();
    for (position, (scheme, scopes)) in requirement.iter().enumerate() {
        if position > 0 {
            pieces.push(" & ", false);
        }
        let known = counterpart.and_then(|other| other.iter().find(|(name, _)| *name == scheme));
        pieces.push(&scheme_name(scheme), is_compared && known.is_none());
        for (position, scope) in scopes.iter().enumerate() {
            pieces.push(if position == 0 { "[" } else { ", " }, false);
            let is_known = known.is_some_and(|(_, scopes)| scopes.contains(scope));
            pieces.push(&visible(scope), is_compared && !is_known);
        }
        if !scopes.is_empty() {
            pieces.push("]", false);
        }
    }
    MarkedAlternative {
        pieces: pieces.0,
        is_shared,
    }
}

/// The alternative of the other side with which this one has the most in common.
fn nearest<'a>(requirement: &Requirement, others: &[&'a Requirement]) -> Option<&'a Requirement> {
    let common = |other: &Requirement| -> usize {
        let shared = requirement.iter().filter_map(|(scheme, scopes)| {
            let (_, known) = other.iter().find(|(name, _)| *name == scheme)?;
            Some(1 + scopes.iter().filter(|scope| known.contains(scope)).count())
        });
        shared.sum()
    };
    // Of those with as much in common the first.
    let others = others.iter().rev().map(|other| (common(other), *other));
    let near = others.filter(|(common, _)| *common > 0);
    near.max_by_key(|(common, _)| *common)
        .map(|(_, other)| other)
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn push(&mut self, text: &str, is_other: bool) {
        match self.0.last_mut() {
            Some(last) if last.is_other == is_other => last.text.push_str(text),
            _ => self.0.push(Piece {
                text: text.to_owned(),
                is_other,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oasgard::Json;
    use oasgard_document::{Pointer, requirements};

    fn posture(security: &str) -> Posture {
        let json = Json::parse(security.as_bytes()).unwrap();
        Posture::stated(requirements(&json, &Pointer::root()).unwrap())
    }

    /// The alternatives with what the other side lacks between asterisks.
    fn marked(own: &str, other: &str) -> Vec<String> {
        let alternative = |alternative: MarkedAlternative| {
            let pieces = alternative.pieces.iter();
            let marked = pieces.map(|piece| {
                if piece.is_other {
                    format!("*{}*", piece.text)
                } else {
                    piece.text.clone()
                }
            });
            marked.collect::<String>()
        };
        marked_alternatives(&posture(own), Some(&posture(other)))
            .into_iter()
            .map(alternative)
            .collect()
    }

    #[test]
    fn only_what_the_other_side_lacks_is_marked() {
        for (own, other, expected) in [
            (
                r#"[{"A":["x","y"]}]"#,
                r#"[{"A":["x"]}]"#,
                vec!["A[x, *y*]"],
            ),
            (r#"[{"A":["x"]}]"#, r#"[{"A":["x","y"]}]"#, vec!["A[x]"]),
            (
                r#"[{"A":[],"B":["x"]}]"#,
                r#"[{"A":[]}]"#,
                vec!["A & *B*[*x*]"],
            ),
            (r#"[{"A":[]},{"B":[]}]"#, r#"[{"B":[]}]"#, vec!["B", "*A*"]),
            (r#"[{"A":[]},{}]"#, r#"[{"A":[]}]"#, vec!["A", "*anyone*"]),
            (
                r#"[{"A":["x"]}]"#,
                r#"[{"A":["z"]},{"A":["x","y"]}]"#,
                vec!["A[x]"],
            ),
        ] {
            assert_eq!(marked(own, other), expected, "{own} {other}");
        }
    }

    #[test]
    fn posture_without_other_side_has_no_marks() {
        let pieces = marked_alternatives(&posture(r#"[{"A":["x"]}]"#), None)
            .remove(0)
            .pieces;
        assert_eq!(
            pieces,
            [Piece {
                text: "A[x]".to_owned(),
                is_other: false
            }]
        );
        let unstated = marked_alternatives(&Posture::unstated(), None).remove(0);
        assert_eq!(unstated.text(), "anyone (unstated)");
    }
}

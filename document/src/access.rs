//! Whom an operation admits, however that is written.

use std::cmp::Ordering;

use oasgard_core::requirement::Requirement;

/// The callers that a list of alternatives admits: the alternatives that are needed, in one order.
///
/// Without negation this list is unique, so two lists of alternatives admit the same callers exactly if their `Access` is
/// equal. The order is that of sets: `a <= b` if `b` admits everyone whom `a` admits. `{}` admits everyone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Access(Vec<Requirement>);

impl Access {
    /// Whom the alternatives of a `security` list admit. An empty list requires nothing, and admits everyone.
    #[must_use]
    pub fn new(alternatives: impl IntoIterator<Item = Requirement>) -> Self {
        let mut alternatives: Vec<_> = alternatives
            .into_iter()
            .map(|alternative| in_order(&alternative))
            .collect();
        if alternatives.is_empty() {
            return Self::everyone();
        }
        alternatives.sort_unstable();
        alternatives.dedup();
        Self(needed(&alternatives))
    }

    /// Requires nothing.
    #[must_use]
    pub fn everyone() -> Self {
        Self(vec![Requirement::default()])
    }

    /// Whether nothing is required.
    #[must_use]
    pub fn is_everyone(&self) -> bool {
        self.0.iter().any(Requirement::is_empty)
    }

    /// The alternatives, none of which covers another.
    #[must_use]
    pub fn alternatives(&self) -> &[Requirement] {
        &self.0
    }

    /// Whether anyone who satisfies `requirement` is admitted.
    #[must_use]
    pub fn admits(&self, requirement: &Requirement) -> bool {
        self.0
            .iter()
            .any(|alternative| alternative.is_enough_for(requirement))
    }

    /// The alternatives that let callers in whom `other` does not admit.
    pub fn beyond<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Requirement> {
        self.0
            .iter()
            .filter(|alternative| !other.admits(alternative))
    }

    fn is_within(&self, other: &Self) -> bool {
        self.beyond(other).next().is_none()
    }
}

impl PartialOrd for Access {
    /// Less admits fewer; two that each admit someone whom the other does not are in no order.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self.is_within(other), other.is_within(self)) {
            (true, true) => Some(Ordering::Equal),
            (true, false) => Some(Ordering::Less),
            (false, true) => Some(Ordering::Greater),
            (false, false) => None,
        }
    }
}

/// The requirement with its scopes in byte order, each once: they are all needed, in whatever order they are written.
fn in_order(requirement: &Requirement) -> Requirement {
    let schemes = requirement.iter().map(|(scheme, scopes)| {
        let mut scopes = scopes.to_vec();
        scopes.sort_unstable();
        scopes.dedup();
        (scheme.to_owned(), scopes)
    });
    schemes.collect()
}

/// The alternatives that no other one covers, given that no two are equal.
fn needed(alternatives: &[Requirement]) -> Vec<Requirement> {
    let is_needed = |alternative: &&Requirement| {
        !alternatives
            .iter()
            .any(|other| other != *alternative && other.is_enough_for(alternative))
    };
    alternatives.iter().filter(is_needed).cloned().collect()
}

#[cfg(test)]
mod tests {
    use oasgard_core::json::Json;

    use super::*;
    use crate::{Pointer, requirements};

    fn access(security: &str) -> Access {
        let json = Json::parse(security.as_bytes()).unwrap();
        Access::new(requirements(&json, &Pointer::root()).unwrap())
    }

    #[test]
    fn more_callers_make_access_greater() {
        use Ordering::{Equal, Greater, Less};
        for (left, right, order) in [
            (r#"[{"A":[]}]"#, r#"[{"A":["x"]}]"#, Some(Greater)),
            (r#"[{"A":["x"]}]"#, r#"[{"A":["x"]},{"B":[]}]"#, Some(Less)),
            (r#"[{"A":[],"B":[]}]"#, r#"[{"A":[]}]"#, Some(Less)),
            (r#"[{"A":["x"]}]"#, r#"[{"A":["y"]}]"#, None),
            (r#"[{"A":[]}]"#, r#"[{"B":[]}]"#, None),
            (
                r#"[{"A":["x","y"]}]"#,
                r#"[{"A":["x"]},{"A":["y"]}]"#,
                Some(Less),
            ),
            (
                r#"[{"A":["y","x","y"]},{"B":[]}]"#,
                r#"[{"B":[]},{"A":["x","y"]}]"#,
                Some(Equal),
            ),
            (r#"[{"A":[]},{"A":["x"]}]"#, r#"[{"A":[]}]"#, Some(Equal)),
            (r#"[{"A":[]},{}]"#, "[]", Some(Equal)),
            ("[{}]", r#"[{"A":[]}]"#, Some(Greater)),
        ] {
            assert_eq!(
                access(left).partial_cmp(&access(right)),
                order,
                "{left} {right}"
            );
        }
    }

    #[test]
    fn a_pattern_never_absorbs_a_literal() {
        let both = access(r#"[{"A":["consent:{id}"]},{"A":["consent:1"]}]"#);
        assert_eq!(both.alternatives().len(), 2);
    }
}

//! The boolean expression of `#[security]` and its normal form, the Security Requirement Objects of OpenAPI 3.2 §4.30.

mod expression;

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use crate::json::{Json, Object};

pub use expression::{Expression, MAX_ALTERNATIVES};

/// One alternative: the schemes that are all needed, each with the scopes or roles that are all needed of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Requirement(BTreeMap<String, Vec<String>>);

impl Requirement {
    /// Requires `scheme` with all of `scopes`.
    #[must_use]
    pub fn new(scheme: impl Into<String>, scopes: impl IntoIterator<Item = String>) -> Self {
        Self(BTreeMap::from([(
            scheme.into(),
            scopes.into_iter().collect(),
        )]))
    }

    /// Requires what all of them require; the same scheme several times needs the scopes of all.
    fn all(requirements: Vec<Self>) -> Self {
        let mut schemes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (scheme, scopes) in requirements.into_iter().flat_map(|one| one.0) {
            schemes.entry(scheme).or_default().extend(scopes);
        }
        let mut all = Self::default();
        for (scheme, scopes) in schemes {
            all.add(&scheme, scopes);
        }
        all
    }

    /// Requires what both require; the same scheme twice needs the scopes of both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (scheme, scopes) in &other.0 {
            both.add(scheme, scopes.iter().cloned());
        }
        both
    }

    /// Requires `scheme` with all of `scopes` too.
    pub fn add(&mut self, scheme: &str, scopes: impl IntoIterator<Item = String>) {
        let needed = self.0.entry(scheme.to_owned()).or_default();
        let mut known = Strings::of(needed);
        for scope in scopes {
            if known.insert(needed, &scope) {
                needed.push(scope);
            }
        }
    }

    /// Whether anyone who satisfies `other` satisfies this too.
    #[must_use]
    pub fn is_enough_for(&self, other: &Self) -> bool {
        self.0.iter().all(|(scheme, scopes)| {
            other
                .0
                .get(scheme)
                .is_some_and(|given| scopes.iter().all(|scope| given.contains(scope)))
        })
    }

    /// The schemes in byte order, each with its scopes or roles in written order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &[String])> {
        self.0
            .iter()
            .map(|(scheme, scopes)| (scheme.as_str(), scopes.as_slice()))
    }

    /// The same with other names for its schemes.
    #[must_use]
    pub fn renamed(&self, name: impl Fn(&str) -> String) -> Self {
        let schemes = self.iter();
        schemes
            .map(|(scheme, scopes)| (name(scheme), scopes.to_vec()))
            .collect()
    }

    /// Whether it requires nothing: `{}`, which admits everyone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The Security Requirement Object.
    #[must_use]
    pub fn object(&self) -> Object {
        self.0
            .iter()
            .map(|(scheme, scopes)| {
                let scopes: Vec<_> = scopes.iter().cloned().map(Json::from).collect();
                (scheme.clone(), scopes)
            })
            .collect()
    }
}

/// Which strings a list has. Most lists are short and looked through; a long one gets a set.
struct Strings(HashSet<String>);

impl Strings {
    const MAX_SCANNED: usize = 16;

    fn of(list: &[String]) -> Self {
        let set = list
            .iter()
            .filter(|_| list.len() >= Self::MAX_SCANNED)
            .cloned();
        Self(set.collect())
    }

    /// Remembers `string`; false if `list` has it.
    fn insert(&mut self, list: &[String], string: &str) -> bool {
        if list.len() < Self::MAX_SCANNED {
            return !list.iter().any(|known| known == string);
        }
        if self.0.is_empty() {
            self.0.extend(list.iter().cloned());
        }
        self.0.insert(string.to_owned())
    }
}

impl FromIterator<(String, Vec<String>)> for Requirement {
    /// Requires all of the schemes, each with all of its scopes; the same scheme twice needs the scopes of both.
    fn from_iter<I: IntoIterator<Item = (String, Vec<String>)>>(schemes: I) -> Self {
        let mut requirement = Self::default();
        for (scheme, scopes) in schemes {
            requirement.0.entry(scheme).or_default().extend(scopes);
        }
        requirement
    }
}
/// How messages write an alternative: `PetAuth[pets:read] & PartnerKey`, or `anyone` for the one that requires nothing.
impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("anyone");
        }
        for (position, (scheme, scopes)) in self.iter().enumerate() {
            if position > 0 {
                f.write_str(" & ")?;
            }
            f.write_str(scheme)?;
            if !scopes.is_empty() {
                write!(f, "[{}]", scopes.join(", "))?;
            }
        }
        Ok(())
    }
}

/// How messages write a list of alternatives: joined with `|`; an empty list requires nothing.
#[must_use]
pub fn in_words(alternatives: &[Requirement]) -> String {
    if alternatives.is_empty() {
        return Requirement::default().to_string();
    }
    let alternatives: Vec<_> = alternatives.iter().map(Requirement::to_string).collect();
    alternatives.join(" | ")
}

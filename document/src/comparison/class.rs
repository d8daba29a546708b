//! The kinds of changes.

use std::cmp::Ordering;

use super::{FieldChange, Posture, Weight};

/// What kind of change it is, the most severe first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// the operation required a credential, and anyone may call it now
    NewlyPublic,
    /// the operation admits more callers
    Weakened,
    /// the operation admits some callers whom it refused, and refuses some whom it admitted
    Incomparable,
    /// the operation is new, and anyone may call it
    AddedPublic,
    /// credentials are sent, or may be sent, to a server without TLS, and were not before
    ServerInsecure,
    /// credentials are sent, or may be sent, to another host
    ServerChanged,
    /// another credential, another way to it, or other scopes
    SchemeChanged,
    /// anyone could call the operation, and it requires a credential now
    NewlySecured,
    /// the operation admits fewer callers
    Strengthened,
    /// the operation is new, and requires a credential
    Added,
    /// the operation is gone
    Removed,
    /// the scheme is new
    SchemeAdded,
    /// the scheme is gone
    SchemeRemoved,
    /// the same definition has another name
    SchemeRenamed,
    /// only descriptions changed
    SchemeDescribed,
}

impl Class {
    /// Every class, the most severe first.
    pub const ALL: [Self; 15] = [
        Self::NewlyPublic,
        Self::Weakened,
        Self::Incomparable,
        Self::AddedPublic,
        Self::ServerInsecure,
        Self::ServerChanged,
        Self::SchemeChanged,
        Self::NewlySecured,
        Self::Strengthened,
        Self::Added,
        Self::Removed,
        Self::SchemeAdded,
        Self::SchemeRemoved,
        Self::SchemeRenamed,
        Self::SchemeDescribed,
    ];

    /// The word by which a call and a program know it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NewlyPublic => "newly-public",
            Self::Weakened => "weakened",
            Self::Incomparable => "incomparable",
            Self::AddedPublic => "added-public",
            Self::ServerInsecure => "server-insecure",
            Self::ServerChanged => "server-changed",
            Self::SchemeChanged => "scheme-changed",
            Self::NewlySecured => "newly-secured",
            Self::Strengthened => "strengthened",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::SchemeAdded => "scheme-added",
            Self::SchemeRemoved => "scheme-removed",
            Self::SchemeRenamed => "scheme-renamed",
            Self::SchemeDescribed => "scheme-described",
        }
    }

    /// The class of what happened to an operation; `None` if it admits whom it admitted.
    pub(super) fn of_operation(old: Option<&Posture>, new: Option<&Posture>) -> Option<Self> {
        let (old, new) = match (old, new) {
            (None, None) => return None,
            (None, Some(new)) if new.access().is_everyone() => return Some(Self::AddedPublic),
            (None, Some(_)) => return Some(Self::Added),
            (Some(_), None) => return Some(Self::Removed),
            (Some(old), Some(new)) => (old.access(), new.access()),
        };
        match old.partial_cmp(new) {
            Some(Ordering::Equal) => None,
            Some(Ordering::Less) if new.is_everyone() => Some(Self::NewlyPublic),
            Some(Ordering::Less) => Some(Self::Weakened),
            Some(Ordering::Greater) if old.is_everyone() => Some(Self::NewlySecured),
            Some(Ordering::Greater) => Some(Self::Strengthened),
            None => Some(Self::Incomparable),
        }
    }

    /// The class of what happened to the fields of a scheme.
    pub(super) fn of_fields(changes: &[FieldChange]) -> Self {
        if changes
            .iter()
            .all(|change| change.weight() == Weight::Wording)
        {
            Self::SchemeDescribed
        } else {
            Self::SchemeChanged
        }
    }
}

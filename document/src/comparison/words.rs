//! What a change means, in plain words.

mod summary;

use oasgard_core::requirement::Requirement;

use super::{
    AccessChange, Class, Comparison, FieldChange, Posture, SchemeChange, ServerChange, Weight,
};
use crate::access::Access;

pub use summary::{Summary, summary};

/// Describes what changes mean. `quote` writes a name of the document.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The changes.
    pub comparison: &'a Comparison,
    /// How a name is written.
    pub quote: fn(&str) -> String,
}

/// A sentence with more of them is too long to read.
const MAX_LISTED: usize = 4;

/// A handler that lost its declaration, or its place in the document, may be served to anyone.
const GONE: &str = "this was removed from the document and may still be served: check that it was removed from the program too";

impl Words<'_> {
    /// What a change means for those who call.
    #[must_use]
    pub fn meaning(&self, change: &AccessChange) -> String {
        match (&change.old, &change.new) {
            (Some(old), Some(new)) => match change.class {
                Class::NewlyPublic => self.opened(old, new),
                Class::NewlySecured => {
                    format!(
                        "{}; now it requires {}",
                        could_call(old),
                        self.any_of(new.access())
                    )
                }
                _ => self.moved(old.access(), new.access()),
            },
            (None, Some(new)) if change.class == Class::AddedPublic => {
                if new.is_stated() {
                    "this is new, and anyone can call it without a credential".to_owned()
                } else {
                    "this is new, and its security is not stated, so anyone can call it".to_owned()
                }
            }
            (None, Some(new)) => format!("this is new, and requires {}", self.any_of(new.access())),
            (Some(old), None) if old.access().is_everyone() => {
                format!("{GONE}; {}", could_call(old))
            }
            (Some(old), None) => format!("{GONE}; it required {}", self.any_of(old.access())),
            (None, None) => String::new(),
        }
    }

    fn opened(&self, old: &Posture, new: &Posture) -> String {
        let now = match (new.is_stated(), new.known()) {
            (false, _) => "its security is no longer stated, so anyone can call this",
            (true, None) => "anyone can call this now, without a credential",
            (true, Some(_)) => "anyone can call this now, a credential is optional",
        };
        format!("{now}; before, it required {}", self.any_of(old.access()))
    }

    fn moved(&self, old: &Access, new: &Access) -> String {
        let opened: Vec<_> = new.beyond(old).collect();
        let closed: Vec<_> = old.beyond(new).collect();
        let mut sentences = Vec::new();
        if !opened.is_empty() {
            let who: Vec<_> = opened.iter().map(|one| self.admitted(one, old)).collect();
            sentences.push(format!(
                "newly allowed: anyone who has {}",
                listed(&who, ", or ")
            ));
        }
        sentences.extend(self.refused(&closed, new));
        sentences.join("; ")
    }

    /// With what callers are let in now, and what they would have needed besides.
    fn admitted(&self, now: &Requirement, old: &Access) -> String {
        let credentials = self.credentials(now);
        let mut before = old.alternatives().iter();
        match before.find(|before| now.is_enough_for(before)) {
            Some(before) => format!(
                "{credentials} ({} no longer needed)",
                self.surplus(before, now)
            ),
            None => credentials,
        }
    }

    /// What becomes of those who were admitted and are not any more.
    fn refused(&self, closed: &[&Requirement], new: &Access) -> Vec<String> {
        let mut sentences = Vec::new();
        let mut refused = Vec::new();
        for before in closed {
            let mut now = new.alternatives().iter();
            match now.find(|now| before.is_enough_for(now)) {
                Some(now) => sentences.push(format!(
                    "callers who have {} now also need {}",
                    self.credentials(before),
                    self.surplus(now, before)
                )),
                None => refused.push(self.credentials(before)),
            }
        }
        if sentences.len() > MAX_LISTED {
            let more = sentences.len() - MAX_LISTED;
            sentences.truncate(MAX_LISTED);
            sentences.push(format!("and likewise for {more} more alternatives"));
        }
        if !refused.is_empty() {
            sentences.push(format!("no longer enough: {}", listed(&refused, ", or ")));
        }
        sentences
    }

    /// One of several ways to be admitted: `` `A` with scope `x`, or `B` ``
    fn any_of(&self, access: &Access) -> String {
        let alternatives = access.alternatives().iter();
        let alternatives: Vec<_> = alternatives.map(|one| self.credentials(one)).collect();
        listed(&alternatives, ", or ")
    }

    /// Everything that one alternative takes: `` `A` with scopes `x` and `y` together with `B` ``
    fn credentials(&self, requirement: &Requirement) -> String {
        let credentials = requirement.iter().map(|(scheme, scopes)| match scopes {
            [] => (self.quote)(scheme),
            scopes => format!(
                "{} with {}",
                (self.quote)(scheme),
                self.scopes(scheme, scopes)
            ),
        });
        credentials.collect::<Vec<_>>().join(" together with ")
    }

    /// What `more` takes beyond `less`.
    fn surplus(&self, more: &Requirement, less: &Requirement) -> String {
        let mut parts = Vec::new();
        for (scheme, scopes) in more.iter() {
            let Some((_, known)) = less.iter().find(|(other, _)| *other == scheme) else {
                let alone = [(scheme.to_owned(), scopes.to_vec())];
                parts.push(self.credentials(&alone.into_iter().collect()));
                continue;
            };
            let missing: Vec<_> = scopes
                .iter()
                .filter(|scope| !known.contains(scope))
                .cloned()
                .collect();
            if !missing.is_empty() {
                let scopes = self.scopes(scheme, &missing);
                parts.push(match less.iter().len() {
                    1 => scopes,
                    _ => format!("{scopes} of {}", (self.quote)(scheme)),
                });
            }
        }
        parts.join(" and ")
    }

    fn scopes(&self, scheme: &str, scopes: &[String]) -> String {
        let noun = if self.comparison.has_scopes(scheme) {
            "scope"
        } else {
            "role"
        };
        let plural = if scopes.len() == 1 { "" } else { "s" };
        let quoted: Vec<_> = scopes.iter().map(|scope| (self.quote)(scope)).collect();
        format!("{noun}{plural} {}", listed(&quoted, " and "))
    }
}

impl Words<'_> {
    /// What a server that is new to some credential means.
    #[must_use]
    pub fn server(&self, change: &ServerChange) -> String {
        let reached = (self.quote)(&change.reached);
        let is_plain = change.url.starts_with(&change.reached);
        let what = match (change.class, is_plain, change.reached.contains("{}")) {
            (Class::ServerInsecure, true, _) => "credentials are sent there without TLS".to_owned(),
            (Class::ServerInsecure, false, _) => {
                format!("credentials can be sent without TLS, to {reached}")
            }
            (_, _, true) => {
                format!("credentials can be sent to a host that callers choose, as {reached}")
            }
            (_, true, false) => "credentials are sent to another host".to_owned(),
            (_, false, false) => format!("credentials can be sent to another host, {reached}"),
        };
        let operations = match change.operations {
            0 if change.has_unknown_operation => {
                "a link to it does not lead to an operation of this document".to_owned()
            }
            0 => "no operation that requires a credential uses it".to_owned(),
            1 => "1 operation that requires a credential uses it".to_owned(),
            count => format!("{count} operations that require a credential use it"),
        };
        let schemes: Vec<_> = change
            .schemes
            .iter()
            .map(|name| (self.quote)(name))
            .collect();
        let relative = match schemes.len() {
            0 => String::new(),
            _ if change.has_more_schemes => {
                format!(
                    "; URLs of {} and other schemes are relative to it",
                    schemes.join(", ")
                )
            }
            _ => format!("; URLs of {} are relative to it", listed(&schemes, " and ")),
        };
        let more = if change.has_more_old {
            "; the old document has more servers than are listed here"
        } else {
            ""
        };
        format!("{what}; {operations}{relative}{more}")
    }
}

/// What a change of a scheme means for those who use it.
#[must_use]
pub fn scheme_meaning(change: &SchemeChange) -> String {
    let uses = |is: &str, are: &str| match change.operations {
        0 => format!("no operation {is} it"),
        1 => format!("1 operation {is} it"),
        count => format!("{count} operations {are} it"),
    };
    if change.class == Class::SchemeRemoved {
        return format!("this was removed; {}", uses("used", "used"));
    }
    let weight = change.fields.iter().map(FieldChange::weight).min();
    let what = match (change.class, weight) {
        (Class::SchemeAdded, _) => "this is new",
        (Class::SchemeRenamed, _) => {
            "this has the definition of a removed scheme, and counts as renamed"
        }
        (_, Some(Weight::Credential)) => "callers have to send another credential",
        (_, Some(Weight::Issuance)) => "callers obtain the credential in another way",
        (_, Some(Weight::Notice)) => "callers send the same credential",
        (_, Some(Weight::Wording) | None) => "only descriptions changed",
    };
    format!("{what}; {}", uses("uses", "use"))
}

fn could_call(old: &Posture) -> &'static str {
    if old.is_stated() {
        "anyone could call this without a credential"
    } else {
        "its security was not stated, so anyone could call this"
    }
}

fn listed(items: &[String], joint: &str) -> String {
    match items {
        [before @ .., last] if joint == " and " && before.len() > 1 => {
            format!("{} and {last}", before.join(", "))
        }
        items if items.len() > MAX_LISTED && joint != " and " => {
            let more = items.len() - MAX_LISTED;
            format!(
                "{}, or {more} more alternatives",
                items[..MAX_LISTED].join(joint)
            )
        }
        items => items.join(joint),
    }
}

/// How a summary and a heading call the changes of a class.
#[must_use]
pub fn title(class: Class) -> String {
    class.word().replace('-', " ")
}

#[cfg(test)]
mod tests;

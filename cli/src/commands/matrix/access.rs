//! Who may call what: the operations of an API, its schemes, and which requires which.

use std::collections::{BTreeMap, BTreeSet};

use oasgard_core::operation::Method;
use oasgard_core::requirement::Requirement;

use super::untrusted::Untrusted;

/// What every output shows.
#[derive(Debug)]
pub(crate) struct Matrix {
    pub(crate) title: Untrusted,
    pub(crate) version: Untrusted,
    pub(crate) schemes: Vec<Scheme>,
    /// By path, then in OpenAPI's order of methods; callbacks and webhooks after the paths.
    pub(crate) operations: Vec<Operation>,
    /// The path items that cannot be read, and why.
    pub(crate) unread: Vec<Untrusted>,
}

#[derive(Debug)]
pub(crate) struct Scheme {
    pub(crate) name: Untrusted,
    /// What the name stands for; its own name, if that is no reference to another scheme.
    pub(crate) place: Untrusted,
    /// What kind of credential it requires, in words.
    pub(crate) kind: Untrusted,
    pub(crate) description: Untrusted,
    pub(crate) deprecated: bool,
    /// Whether it is declared, and not only required.
    pub(crate) declared: bool,
    /// Whether it has a list that must contain every scope.
    pub(crate) lists_scopes: bool,
    pub(crate) scopes: Vec<Scope>,
    /// How many operations take it.
    pub(crate) uses: usize,
}

/// A scope, or a role.
#[derive(Debug)]
pub(crate) struct Scope {
    pub(crate) token: Untrusted,
    pub(crate) description: Untrusted,
    /// Whether its scheme lists it, or cannot list any.
    pub(crate) declared: bool,
    /// How many operations require it.
    pub(crate) uses: usize,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) place: Place,
    /// As it is sent; empty where no route is known.
    pub(crate) method: Untrusted,
    pub(crate) path: Untrusted,
    pub(crate) id: Untrusted,
    pub(crate) summary: Untrusted,
    pub(crate) tags: Vec<Untrusted>,
    /// File and line of its declaration; empty in a document.
    pub(crate) source: Untrusted,
    pub(crate) access: Access,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Path,
    Callback,
    Webhook,
    /// A path item that nothing of the document refers to.
    Component,
}

#[derive(Debug)]
pub(crate) enum Access {
    /// Every caller needs one of these.
    Secured(Vec<Requirement>),
    /// A caller may show one of these. The reason is known of declarations only.
    Optional(Vec<Requirement>, Option<Untrusted>),
    /// Nothing is required.
    Public(Option<Untrusted>),
    /// Nothing is stated, which is not the same as public.
    Unstated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Posture {
    Secured,
    Optional,
    Public,
    Unstated,
}

impl Posture {
    pub(crate) const ALL: [Self; 4] = [Self::Secured, Self::Optional, Self::Public, Self::Unstated];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Secured => "secured",
            Self::Optional => "optional",
            Self::Public => "public",
            Self::Unstated => "unstated",
        }
    }
}

impl Place {
    /// What is written before the path if it is not a path of the server.
    pub(crate) fn word(self) -> Option<&'static str> {
        match self {
            Self::Path => None,
            Self::Callback => Some("callback"),
            Self::Webhook => Some("webhook"),
            Self::Component => Some("path item"),
        }
    }
}

impl Access {
    pub(crate) fn posture(&self) -> Posture {
        match self {
            Self::Secured(_) => Posture::Secured,
            Self::Optional(..) => Posture::Optional,
            Self::Public(_) => Posture::Public,
            Self::Unstated => Posture::Unstated,
        }
    }

    /// Each one is enough.
    pub(crate) fn alternatives(&self) -> &[Requirement] {
        match self {
            Self::Secured(alternatives) | Self::Optional(alternatives, _) => alternatives,
            Self::Public(_) | Self::Unstated => &[],
        }
    }

    /// Why the operation is public.
    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Self::Optional(_, reason) | Self::Public(reason) => reason.as_deref(),
            Self::Secured(_) | Self::Unstated => None,
        }
    }

    /// Every scheme that some alternative requires, with all scopes that some alternative requires.
    pub(crate) fn credentials(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut credentials: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (scheme, scopes) in self.alternatives().iter().flat_map(Requirement::iter) {
            let known = credentials.entry(scheme).or_default();
            known.extend(scopes.iter().map(String::as_str));
        }
        credentials
    }
}

impl Matrix {
    /// Reports path items whose operations are not in the matrix.
    pub(crate) fn unread(mut self, unread: Vec<Untrusted>) -> Self {
        self.unread = unread;
        self
    }

    pub(crate) fn count(&self, posture: Posture) -> usize {
        let postures = self.operations.iter().map(|each| each.access.posture());
        postures.filter(|each| *each == posture).count()
    }

    pub(crate) fn unused_schemes(&self) -> impl Iterator<Item = &Scheme> {
        self.schemes.iter().filter(|scheme| scheme.uses == 0)
    }

    /// The scopes that no operation requires, of schemes that some operation requires.
    pub(crate) fn unused_scopes(&self) -> impl Iterator<Item = (&Scheme, &Scope)> {
        let schemes = self.schemes.iter();
        let used = schemes.filter(|scheme| scheme.uses > 0 && !self.is_alias(scheme));
        used.flat_map(|scheme| scheme.scopes.iter().map(move |scope| (scheme, scope)))
            .filter(|(_, scope)| scope.uses == 0)
    }

    /// Whether it is another name of a scheme that is shown too.
    fn is_alias(&self, scheme: &Scheme) -> bool {
        let mut others = self.schemes.iter();
        scheme.place != scheme.name && others.any(|other| other.name == scheme.place)
    }

    /// The schemes that are required and not declared.
    pub(crate) fn undeclared_schemes(&self) -> impl Iterator<Item = &Scheme> {
        self.schemes.iter().filter(|scheme| !scheme.declared)
    }

    /// The scopes that are required and that their scheme, which is declared, does not list.
    pub(crate) fn undeclared_scopes(&self) -> impl Iterator<Item = (&Scheme, &Scope)> {
        let declared = self.schemes.iter().filter(|scheme| scheme.declared);
        declared
            .flat_map(|scheme| scheme.scopes.iter().map(move |scope| (scheme, scope)))
            .filter(|(_, scope)| !scope.declared)
    }
}

impl Scheme {
    /// A scheme of which only the name is known.
    pub(crate) fn undeclared(name: Untrusted) -> Self {
        Self {
            place: name.clone(),
            name,
            kind: "not declared".into(),
            description: Untrusted::default(),
            deprecated: false,
            declared: false,
            lists_scopes: false,
            scopes: Vec::new(),
            uses: 0,
        }
    }
}

impl Scope {
    /// A scope that its scheme lists, with what it permits.
    pub(crate) fn declared((token, description): (&str, &str)) -> Self {
        Self {
            token: token.into(),
            description: description.into(),
            declared: true,
            uses: 0,
        }
    }
}

impl Operation {
    pub(super) fn order(&self) -> (Place, &str, (usize, String), &str) {
        let method = Method::new(&self.method);
        let (rank, name) = method.rank();
        (self.place, &self.path, (rank, name.to_owned()), &self.id)
    }

    /// The path with what it is if it is no path of the server; the id where no route is known.
    pub(crate) fn route(&self) -> Untrusted {
        match self.place.word() {
            Some(word) => format!("{word} {}", self.path.as_str()).into(),
            None if self.path.is_empty() => self.id.clone(),
            None => self.path.clone(),
        }
    }
}

//! What a name in a requirement means: a component, or since OpenAPI 3.2 the scheme behind a URI (REQ-02, REQ-03).

use oasgard_core::version::Version;

use super::fields::ROOT_FIELDS;
use super::{DocumentView, Pointer, Resolved, Unresolved};

/// What a name in a requirement means.
#[derive(Clone, Debug)]
pub enum Named<'a> {
    /// the entry of `components.securitySchemes` with this name
    Component(String),
    /// a scheme at another place of the document
    Here(Resolved<'a>),
    /// what another document has
    Elsewhere(String),
    /// something of this document that is not a scheme
    SomethingElse,
    /// a place that does not exist in this document
    Nothing,
    /// no component, and no URI either
    Undefined,
}

impl<'a> DocumentView<'a> {
    /// What `name` means in a requirement. A component always comes first.
    #[must_use]
    pub fn named(&self, name: &str) -> Named<'a> {
        if self.component_scheme(name).is_some() {
            return Named::Component(name.to_owned());
        }
        if self.version() < Version::V3_2 || !looks_like_uri(name) {
            return Named::Undefined;
        }
        match self.follow(name) {
            Ok(there) => self.scheme_at(there),
            Err(why) => why.into(),
        }
    }

    fn scheme_at(&self, there: Resolved<'a>) -> Named<'a> {
        if component(&there.pointer).is_some() {
            return Named::at(there);
        }
        self.behind(there).map_or_else(Named::from, Named::at)
    }
}

impl<'a> Named<'a> {
    /// The value there.
    #[must_use]
    pub fn at(there: Resolved<'a>) -> Self {
        match component(&there.pointer) {
            Some(name) => Self::Component(name),
            None if there.pointer.may_hold_scheme() => Self::Here(there),
            None => Self::SomethingElse,
        }
    }

    /// One name for what is in this document, however it is referred to: a component's name, else the URI within the document.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        match self {
            Self::Component(name) => Some(name.clone()),
            Self::Here(there) => Some(format!("#{}", there.pointer.as_str().replace('%', "%25"))),
            Self::Elsewhere(place) => Some(place.clone()),
            Self::SomethingElse | Self::Nothing | Self::Undefined => None,
        }
    }
}

impl From<Unresolved> for Named<'_> {
    fn from(why: Unresolved) -> Self {
        match why {
            Unresolved::Elsewhere(place) => Self::Elsewhere(place),
            Unresolved::Missing(_) => Self::Nothing,
            Unresolved::Circle(_) | Unresolved::NotAnObject => Self::SomethingElse,
        }
    }
}

impl Pointer {
    /// Whether a Security Scheme Object is all that OpenAPI allows at this place: a component, or a place that OpenAPI does not
    /// define.
    pub(crate) fn may_hold_scheme(&self) -> bool {
        let keys: Vec<_> = self.keys().collect();
        let own = match &keys[..] {
            [components, schemes, _name, own @ ..] if is_schemes(components, schemes) => own,
            own => own,
        };
        let is_known = keys
            .first()
            .is_some_and(|first| ROOT_FIELDS.contains(&first.as_str()));
        component(self).is_some() || !is_known || own.iter().any(|key| key.starts_with("x-"))
    }
}

/// The name of the scheme at this place among the components.
fn component(pointer: &Pointer) -> Option<String> {
    let keys: Vec<_> = pointer.keys().collect();
    match &keys[..] {
        [components, schemes, name] if is_schemes(components, schemes) => Some(name.clone()),
        _ => None,
    }
}

fn is_schemes(components: &str, schemes: &str) -> bool {
    components == "components" && schemes == "securitySchemes"
}

fn looks_like_uri(name: &str) -> bool {
    let file_endings = [".json", ".yaml", ".yml"];
    name.contains(['/', '#', ':']) || file_endings.iter().any(|ending| name.ends_with(ending))
}

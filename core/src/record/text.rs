//! The JSON text of a record, written and read side by side so that they cannot drift.

#[cfg(feature = "read")]
use super::Source;
use super::{InlineScheme, OperationDeclaration, SchemeDeclaration, reasons};
use crate::json::{Json, Object};
use crate::scheme::{Scheme, Scope};
use crate::version::Version;
#[cfg(feature = "read")]
use crate::{operation::Method, requirement::Expression};

impl SchemeDeclaration {
    pub(super) fn object(&self) -> Object {
        let mut object = Object::new();
        object.push("scheme", self.scheme.name.clone());
        object.push("object", self.scheme.object(Version::V3_2));
        object.push("scopes", scopes_json(&self.scopes));
        push_reasons(&mut object, &self.scheme, self.allow_insecure.as_deref());
        self.source.push_onto(&mut object);
        object
    }

    #[cfg(feature = "read")]
    pub(super) fn from_object(object: &Object) -> Option<Self> {
        let mut rest = object.clone();
        let source = Source::from_object(&mut rest)?;
        let (scheme, allow_insecure) = scheme_from_object(&rest)?;
        let read = Self {
            scheme,
            scopes: scopes_from_json(rest.get("scopes")?)?,
            allow_insecure,
            source,
        };
        // A member that was not read, or not written like this, is not ours.
        (read.object() == *object).then_some(read)
    }
}

impl OperationDeclaration {
    pub(super) fn object(&self) -> Object {
        let mut object = Object::new();
        object.push("operation", self.id.clone());
        // Another id than the function's name is always written.
        if self.has_written_id && self.id == self.source.item {
            object.push("written", true);
        }
        if let Some((method, path)) = &self.route {
            object.push("method", method.as_str().to_owned());
            object.push("path", path.clone());
        }
        if let Some(expression) = &self.expression {
            object.push("expression", expression.to_json());
            let atoms: Vec<_> = self.atoms.iter().cloned().map(Json::from).collect();
            object.push("atoms", atoms);
        }
        if !self.inline.is_empty() {
            let inline: Vec<_> = self.inline.iter().map(InlineScheme::to_json).collect();
            object.push("inline", inline);
        }
        object.push_some("public", self.public.clone());
        object.push_some("description", self.description.clone());
        self.source.push_onto(&mut object);
        object
    }

    #[cfg(feature = "read")]
    pub(super) fn from_object(mut object: Object, references: Vec<u64>) -> Option<Self> {
        let source = Source::from_object(&mut object)?;
        let mut optional = |key: &str| match object.remove(key) {
            Some(value) => value.into_string().map(Some),
            None => Some(None),
        };
        let id = optional("operation")??;
        let is_written = match object.remove("written") {
            None => id != source.item,
            Some(Json::Bool(true)) if id == source.item => true,
            Some(_) => return None,
        };
        let mut optional = |key: &str| match object.remove(key) {
            Some(value) => value.into_string().map(Some),
            None => Some(None),
        };
        let route = match (optional("method")?, optional("path")?) {
            (Some(text), Some(path)) => {
                let method = Method::new(&text);
                (method.as_str() == text).then_some(())?;
                Some((method, path))
            }
            (None, None) => None,
            _ => return None,
        };
        let public = optional("public")?;
        let description = optional("description")?;
        let atoms: Vec<String> = match object.remove("atoms") {
            Some(atoms) => strings(atoms)?,
            None => Vec::new(),
        };
        if atoms.len() != references.len() {
            return None;
        }
        let inline = match object.remove("inline") {
            Some(inline) => inline
                .as_array()?
                .iter()
                .map(|scheme| InlineScheme::from_json(scheme, atoms.len()))
                .collect::<Option<_>>()?,
            None => Vec::new(),
        };
        let expression = match object.remove("expression") {
            Some(expression) => Some(Expression::from_json(&expression, atoms.len())?),
            None => None,
        };
        if expression.is_none() && public.is_none() {
            return None;
        }
        let names_every_atom = match &expression {
            Some(expression) => expression.atoms().into_iter().eq(0..atoms.len()),
            None => atoms.is_empty(),
        };
        // A member that was not read is not ours.
        (names_every_atom && object.is_empty()).then_some(())?;
        Some(Self {
            id,
            has_written_id: is_written,
            route,
            expression,
            atoms,
            references,
            inline,
            public,
            description,
            source,
        })
    }
}

impl InlineScheme {
    fn to_json(&self) -> Json {
        let mut object = Object::new();
        object.push("atom", self.atom as u64);
        object.push("scheme", self.scheme.name.clone());
        object.push("object", self.scheme.object(Version::V3_2));
        object.push("scopes", scopes_json(&self.scopes));
        push_reasons(&mut object, &self.scheme, self.allow_insecure.as_deref());
        Json::Object(object)
    }

    #[cfg(feature = "read")]
    fn from_json(json: &Json, atoms: usize) -> Option<Self> {
        let object = json.as_object()?;
        let atom = usize::try_from(object.get("atom")?.as_u64()?).ok()?;
        (atom < atoms).then_some(())?;
        let (scheme, allow_insecure) = scheme_from_object(object)?;
        let read = Self {
            atom,
            scheme,
            scopes: scopes_from_json(object.get("scopes")?)?,
            allow_insecure,
        };
        (read.to_json() == *json).then_some(read)
    }
}

fn push_reasons(object: &mut Object, scheme: &Scheme, allow_insecure: Option<&str>) {
    let reasons = reasons::object(&scheme.kind, allow_insecure);
    if !reasons.is_empty() {
        object.push("reasons", reasons);
    }
}

#[cfg(feature = "read")]
/// The scheme and the reason that it gives for itself.
fn scheme_from_object(object: &Object) -> Option<(Scheme, Option<String>)> {
    let name = object.get("scheme")?.as_str()?;
    let mut scheme = Scheme::from_object(name, object.get("object")?.as_object()?)?;
    let allow_insecure = match object.get("reasons") {
        Some(reasons) => reasons::read(&mut scheme.kind, reasons.as_object()?),
        None => None,
    };
    Some((scheme, allow_insecure))
}

fn scopes_json(scopes: &[Scope]) -> Vec<Json> {
    let scope_json = |scope: &Scope| {
        let mut object = Object::new();
        let key = if scope.is_pattern { "pattern" } else { "token" };
        object.push(key, scope.token.clone());
        object.push("description", scope.description.clone());
        Json::Object(object)
    };
    scopes.iter().map(scope_json).collect()
}

#[cfg(feature = "read")]
fn scopes_from_json(json: &Json) -> Option<Vec<Scope>> {
    let scope = |json: &Json| {
        let object = json.as_object()?;
        let pattern = object.get("pattern");
        Some(Scope {
            token: pattern.or(object.get("token"))?.as_str()?.to_owned(),
            description: object.get("description")?.as_str()?.to_owned(),
            is_pattern: pattern.is_some(),
        })
    };
    json.as_array()?.iter().map(scope).collect()
}

#[cfg(feature = "read")]
fn strings(json: Json) -> Option<Vec<String>> {
    let Json::Array(texts) = json else {
        return None;
    };
    texts.into_iter().map(Json::into_string).collect()
}

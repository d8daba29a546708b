//! The JSON text of a record, written and read side by side so that they cannot drift.

use super::{InlineScheme, OperationDeclaration, SchemeDeclaration, Source};
use crate::json::{Json, Object};
use crate::operation::Method;
use crate::requirement::Expression;
use crate::scheme::{Scheme, Scope};
use crate::version::Version;

impl SchemeDeclaration {
    pub(super) fn object(&self) -> Object {
        let mut object = Object::new();
        object.push("scheme", self.scheme.name.clone());
        object.push("object", self.scheme.object(Version::V3_2));
        object.push("scopes", scopes_json(&self.scopes));
        self.source.push_onto(&mut object);
        object
    }

    pub(super) fn from_object(mut object: Object) -> Option<Self> {
        let source = Source::from_object(&mut object)?;
        let name = object.get("scheme")?.as_str()?;
        Some(Self {
            scheme: Scheme::from_object(name, object.get("object")?.as_object()?)?,
            scopes: scopes_from_json(object.get("scopes")?)?,
            source,
        })
    }
}

impl OperationDeclaration {
    pub(super) fn object(&self) -> Object {
        let mut object = Object::new();
        object.push("operation", self.id.clone());
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

    pub(super) fn from_object(mut object: Object, references: Vec<u64>) -> Option<Self> {
        let source = Source::from_object(&mut object)?;
        let mut optional = |key: &str| match object.remove(key) {
            Some(value) => value.into_string().map(Some),
            None => Some(None),
        };
        let id = optional("operation")??;
        let route = match (optional("method")?, optional("path")?) {
            (Some(method), Some(path)) => Some((Method::new(&method), path)),
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
        let inline = match object.get("inline") {
            Some(inline) => inline
                .as_array()?
                .iter()
                .map(|scheme| InlineScheme::from_json(scheme, atoms.len()))
                .collect::<Option<_>>()?,
            None => Vec::new(),
        };
        let expression = match object.get("expression") {
            Some(expression) => Some(Expression::from_json(expression, atoms.len())?),
            None => None,
        };
        if expression.is_none() && public.is_none() {
            return None;
        }
        Some(Self {
            id,
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
        Json::Object(object)
    }

    fn from_json(json: &Json, atoms: usize) -> Option<Self> {
        let object = json.as_object()?;
        let atom = usize::try_from(object.get("atom")?.as_u64()?).ok()?;
        let name = object.get("scheme")?.as_str()?;
        (atom < atoms).then_some(())?;
        Some(Self {
            atom,
            scheme: Scheme::from_object(name, object.get("object")?.as_object()?)?,
            scopes: scopes_from_json(object.get("scopes")?)?,
        })
    }
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

fn strings(json: Json) -> Option<Vec<String>> {
    let Json::Array(texts) = json else {
        return None;
    };
    texts.into_iter().map(Json::into_string).collect()
}

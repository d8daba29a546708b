//! What one attribute leaves in the program: a note whose text the macro writes and whose references rustc fills in.
//!
//! Every record is framed as an ELF note, whatever the object format: the sizes of name and descriptor and the type, as
//! `u32` in the target's byte order, the name `oasgard` with its zero byte, then the descriptor, padded to four bytes:
//! a little-endian `u32` count, that many little-endian 64-bit [references](reference()), and UTF-8 JSON up to the end.

use std::fmt;

use crate::json::{Json, Object};
use crate::operation::Method;
use crate::requirement::Expression;
use crate::scheme::{Scheme, Scope};
use crate::version::Version;

/// The note's name.
pub const NAME: &[u8; 8] = b"oasgard\0";

/// The note's type: which form the descriptor has.
pub const FORMAT: u32 = 1;

/// The section that holds the records, by object format: ELF, Mach-O, PE, WebAssembly.
pub const SECTIONS: [&str; 4] = [".note.oasgard", "__oasgard", ".oasgard", "oasgard"];

/// The sizes of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// of the note's name
    pub name_size: u32,
    /// of the note's descriptor
    pub descriptor_size: u32,
    /// how many references there are, as the descriptor begins
    pub count: [u8; 4],
}

impl Frame {
    /// The sizes of a record with so many references and so many bytes of JSON.
    ///
    /// # Panics
    /// If one declaration has 4 GiB to say.
    #[must_use]
    pub fn new(references: usize, json: usize) -> Self {
        let size = |bytes: usize| u32::try_from(bytes).expect("a declaration is below 4 GiB");
        let count = size(references).to_le_bytes();
        Self {
            name_size: size(NAME.len()),
            descriptor_size: size(count.len() + references * size_of::<u64>() + json),
            count,
        }
    }
}

/// Names a scheme, or one scope or role of it, in 64 bits (FNV-1a).
///
/// A clash of two names is found when the records are joined.
#[must_use]
pub fn reference(scheme: &str, scope: Option<&str>) -> u64 {
    // No byte of UTF-8, so a scheme's name cannot run over into its scope.
    let separator = scope.is_some().then_some(0xff);
    let bytes = scheme
        .bytes()
        .chain(separator)
        .chain(scope.unwrap_or_default().bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Where a declaration stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The crate and the module, such as `petstore::orders`, as far as the file's name tells.
    pub module: String,
    /// The function or type.
    pub item: String,
    /// The file, as rustc was given it.
    pub file: String,
    /// The line of the attribute.
    pub line: u64,
}

impl fmt::Display for Source {
    /// `orders::list (src/orders.rs:12)`, with the crate's name only where there is no module.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({}:{})", self.path(), self.file, self.line)
    }
}

impl Source {
    /// The item's path without the crate's name.
    #[must_use]
    pub fn path(&self) -> String {
        match self.module.split_once("::") {
            Some((_, inner)) => format!("{inner}::{}", self.item),
            None => self.item.clone(),
        }
    }

    /// The name of the crate.
    #[must_use]
    pub fn crate_name(&self) -> &str {
        self.module.split("::").next().unwrap_or_default()
    }
}

/// What one attribute states.
#[derive(Clone, Debug, PartialEq)]
pub enum Declaration {
    /// `#[security_scheme]`
    Scheme(SchemeDeclaration),
    /// `#[security]`
    Operation(OperationDeclaration),
}

/// A scheme with the scopes or roles that may be required of it.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeDeclaration {
    /// The scheme.
    pub scheme: Scheme,
    /// Its scopes or roles, in declared order.
    pub scopes: Vec<Scope>,
    /// Where it is declared.
    pub source: Source,
}

/// A handler and who may call it.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationDeclaration {
    /// The `operationId`.
    pub id: String,
    /// Method and path template, if the attribute or a sibling of it says them.
    pub route: Option<(Method, String)>,
    /// The expression over `atoms`; none if the operation is public for everyone.
    pub expression: Option<Expression>,
    /// The words of each atom, for messages.
    pub atoms: Vec<String>,
    /// What each atom refers to, filled in by rustc; an inline scheme may be referred to with several scopes at once.
    pub references: Vec<u64>,
    /// Schemes declared on the spot.
    pub inline: Vec<InlineScheme>,
    /// Why anyone may call it.
    pub public: Option<String>,
    /// The handler's doc comment.
    pub description: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// A scheme declared on the spot, in place of an atom's path.
#[derive(Clone, Debug, PartialEq)]
pub struct InlineScheme {
    /// The atom that it stands for.
    pub atom: usize,
    /// The scheme.
    pub scheme: Scheme,
    /// The scopes or roles that it declares and requires.
    pub scopes: Vec<Scope>,
}

impl Declaration {
    /// The JSON text of the record.
    #[must_use]
    pub fn to_json(&self) -> String {
        let object = match self {
            Self::Scheme(declaration) => declaration.object(),
            Self::Operation(declaration) => declaration.object(),
        };
        Json::Object(object).to_line()
    }

    /// Reads the descriptor of one record.
    ///
    /// # Errors
    /// If it is not a record of this form.
    pub fn from_descriptor(descriptor: &[u8]) -> Result<Self, Malformed> {
        let (references, json) = split_references(descriptor).ok_or(Malformed::Frame)?;
        let json = Json::parse(json).map_err(|error| Malformed::Json(error.to_string()))?;
        let object = json.as_object().ok_or(Malformed::Content)?;
        let declaration = if object.get("scheme").is_some() {
            SchemeDeclaration::from_object(object).map(Self::Scheme)
        } else {
            OperationDeclaration::from_object(object, references).map(Self::Operation)
        };
        declaration.ok_or(Malformed::Content)
    }
}

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// sizes and content do not fit
    Frame,
    /// the text is no JSON
    Json(String),
    /// the JSON says something else
    Content,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Frame => f.write_str("its sizes do not fit"),
            Self::Json(error) => write!(f, "its text is no JSON: {error}"),
            Self::Content => f.write_str("its text is no declaration"),
        }
    }
}

impl std::error::Error for Malformed {}

fn split_references(descriptor: &[u8]) -> Option<(Vec<u64>, &[u8])> {
    let (count, rest) = descriptor.split_first_chunk()?;
    let size = usize::try_from(u32::from_le_bytes(*count))
        .ok()?
        .checked_mul(size_of::<u64>())?;
    let (references, json) = rest.split_at_checked(size)?;
    let (references, _) = references.as_chunks();
    let references = references.iter().map(|bytes| u64::from_le_bytes(*bytes));
    Some((references.collect(), json))
}

impl SchemeDeclaration {
    fn object(&self) -> Object {
        let mut object = Object::new();
        object.push("scheme", self.scheme.name.clone());
        object.push("object", self.scheme.object(Version::V3_2));
        object.push("scopes", scopes_json(&self.scopes));
        push_source(&mut object, &self.source);
        object
    }

    fn from_object(object: &Object) -> Option<Self> {
        let name = object.get("scheme")?.as_str()?;
        Some(Self {
            scheme: Scheme::from_object(name, object.get("object")?.as_object()?)?,
            scopes: scopes_from_json(object.get("scopes")?)?,
            source: source(object)?,
        })
    }
}

impl OperationDeclaration {
    fn object(&self) -> Object {
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
        push_source(&mut object, &self.source);
        object
    }

    fn from_object(object: &Object, references: Vec<u64>) -> Option<Self> {
        let optional = |key: &str| match object.get(key) {
            Some(value) => value.as_str().map(|text| Some(text.to_owned())),
            None => Some(None),
        };
        let atoms: Vec<String> = match object.get("atoms") {
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
        let public = optional("public")?;
        if expression.is_none() && public.is_none() {
            return None;
        }
        let route = match (optional("method")?, optional("path")?) {
            (Some(method), Some(path)) => Some((Method::new(&method), path)),
            (None, None) => None,
            _ => return None,
        };
        Some(Self {
            id: object.get("operation")?.as_str()?.to_owned(),
            route,
            expression,
            atoms,
            references,
            inline,
            public,
            description: optional("description")?,
            source: source(object)?,
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

fn strings(json: &Json) -> Option<Vec<String>> {
    let texts = json.as_array()?.iter();
    texts.map(|text| Some(text.as_str()?.to_owned())).collect()
}

fn push_source(object: &mut Object, source: &Source) {
    object.push("module", source.module.clone());
    object.push("item", source.item.clone());
    object.push("file", source.file.clone());
    object.push("line", source.line);
}

fn source(object: &Object) -> Option<Source> {
    let text = |key: &str| Some(object.get(key)?.as_str()?.to_owned());
    Some(Source {
        module: text("module")?,
        item: text("item")?,
        file: text("file")?,
        line: object.get("line")?.as_u64()?,
    })
}

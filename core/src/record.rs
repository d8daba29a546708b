//! What one attribute leaves in the program: a note whose text the macro writes and whose references rustc fills in.
//!
//! Every record is framed as an ELF note, whatever the object format: the sizes of name and descriptor and the type, as
//! `u32` in the target's byte order, the name `oasgard` with its zero byte, then the descriptor, padded to four bytes:
//! a little-endian `u32` count, that many little-endian 64-bit [references](reference()), and UTF-8 JSON up to the end.

mod reasons;
mod source;
mod text;

use std::fmt;

use crate::json::Json;
use crate::operation::Method;
use crate::requirement::Expression;
use crate::scheme::{Scheme, Scope};

pub use source::Source;

/// The note's name.
pub const NAME: &[u8; 8] = b"oasgard\0";

/// The note's type: which form the descriptor has.
pub const FORMAT: u32 = 1;

/// The section that contains the records, by object format: ELF, Mach-O, PE, WebAssembly.
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
    /// If one declaration has 4 GiB or more.
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
    /// Why the scheme itself may do without TLS, or send a key in the URL; not part of the document.
    pub allow_insecure: Option<String>,
    /// Where it is declared.
    pub source: Source,
}

/// A handler and who may call it.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationDeclaration {
    /// The `operationId`: what is written, else the function's name.
    pub id: String,
    /// Whether the id is written at the handler.
    pub has_written_id: bool,
    /// Method and path template, if this attribute or another one states them.
    pub route: Option<(Method, String)>,
    /// The expression over `atoms`; none if the operation is public for everyone.
    pub expression: Option<Expression>,
    /// The words of each atom, for messages.
    pub atoms: Vec<String>,
    /// What each atom refers to, filled in by rustc; an inline scheme may be referred to with several scopes at once.
    pub references: Vec<u64>,
    /// Inline schemes.
    pub inline: Vec<InlineScheme>,
    /// Why anyone may call it.
    pub public: Option<String>,
    /// The handler's doc comment.
    pub description: Option<String>,
    /// Its place.
    pub source: Source,
}

/// An inline scheme, in place of an atom's path.
#[derive(Clone, Debug, PartialEq)]
pub struct InlineScheme {
    /// The atom that it stands for.
    pub atom: usize,
    /// The scheme.
    pub scheme: Scheme,
    /// The scopes or roles that it declares and requires.
    pub scopes: Vec<Scope>,
    /// Why the scheme itself may do without TLS, or send a key in the URL; not part of the document.
    pub allow_insecure: Option<String>,
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

    /// The place of the declaration.
    #[must_use]
    pub fn source(&self) -> &Source {
        match self {
            Self::Scheme(declaration) => &declaration.source,
            Self::Operation(declaration) => &declaration.source,
        }
    }

    /// Whether this is a copy of `other`: both come from one attribute, which another attribute or a macro repeated, or whose
    /// file was compiled into several crates. They are equal but for the crate's name.
    #[must_use]
    pub fn is_copy_of(&self, other: &Self) -> bool {
        if !self.source().is_place_of(other.source()) {
            return false;
        }
        let mut moved = other.clone();
        moved.source_mut().module.clone_from(&self.source().module);
        *self == moved
    }

    fn source_mut(&mut self) -> &mut Source {
        match self {
            Self::Scheme(declaration) => &mut declaration.source,
            Self::Operation(declaration) => &mut declaration.source,
        }
    }

    /// Reads the descriptor of one record.
    ///
    /// # Errors
    /// If it is not a record of this form, if it has a member that no attribute writes, or if the bytes of another record
    /// are where its references should be.
    #[cfg(feature = "read")]
    pub fn from_descriptor(descriptor: &[u8]) -> Result<Self, Malformed> {
        let (references, json) = split_references(descriptor).ok_or(Malformed::Frame)?;
        if holds_a_record(&descriptor[..descriptor.len() - json.len()]) {
            return Err(Malformed::Swallowed);
        }
        let json = Json::parse(json).map_err(|error| Malformed::Json(error.to_string()))?;
        let Json::Object(object) = json else {
            return Err(Malformed::Content);
        };
        let declaration = if object.get("scheme").is_some() {
            SchemeDeclaration::from_object(&object).map(Self::Scheme)
        } else {
            OperationDeclaration::from_object(object, references).map(Self::Operation)
        };
        declaration
            .filter(|declaration| declaration.source().is_plain())
            .ok_or(Malformed::Content)
    }
}

/// What a record states about its place, also if the rest of it cannot be read.
#[must_use]
#[cfg(feature = "read")]
pub fn claimed_source(descriptor: &[u8]) -> Option<Source> {
    let (_, json) = split_references(descriptor)?;
    let Ok(Json::Object(mut object)) = Json::parse(json) else {
        return None;
    };
    Source::from_object(&mut object)
}

/// Whether the head of another record is in these bytes: they belong to another crate then, whose declaration would be
/// lost. No hash has these bytes but by a chance of one in 2^64, and in JSON there is no zero byte.
#[cfg(feature = "read")]
fn holds_a_record(bytes: &[u8]) -> bool {
    bytes.windows(NAME.len()).any(|window| window == NAME)
}

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// sizes and content do not fit
    Frame,
    /// it reaches over another record
    Swallowed,
    /// the text is not JSON
    Json(String),
    /// the JSON is not a declaration
    Content,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Frame => f.write_str("its sizes do not fit"),
            Self::Swallowed => f.write_str("its size overlaps the record of another declaration"),
            Self::Json(error) => write!(f, "its text is not JSON: {error}"),
            Self::Content => f.write_str("its text is not a declaration"),
        }
    }
}

impl std::error::Error for Malformed {}

#[cfg(feature = "read")]
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

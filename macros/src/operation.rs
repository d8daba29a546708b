//! The declaration that follows from `#[security]`.

use oasgard_core::record::{InlineScheme, OperationDeclaration};
use syn::ext::IdentExt;

use crate::expression::Target;
use crate::handler::Handler;
use crate::security_arguments::ReadSecurity;
use crate::{doc_comment, source};

/// The operation that an attribute declares, as its record has it.
pub(crate) fn declare(read: ReadSecurity, handler: &Handler) -> OperationDeclaration {
    let name = &handler.name;
    let (expression, atoms) = match read.expression {
        Some(read) => (Some(read.expression), read.atoms),
        None => (None, Vec::new()),
    };
    let words = atoms.iter().map(|atom| atom.words.clone()).collect();
    let inline = atoms
        .into_iter()
        .enumerate()
        .filter_map(|(atom, read)| match read.target {
            Target::Inline(inline) => Some(InlineScheme {
                atom,
                scheme: inline.scheme?,
                scopes: inline.scopes,
                allow_insecure: inline.allow_insecure,
            }),
            Target::Path(_) => None,
        });
    OperationDeclaration {
        has_written_id: read.id.is_some(),
        id: read.id.unwrap_or_else(|| name.unraw().to_string()),
        route: read.route,
        expression,
        inline: inline.collect(),
        atoms: words,
        references: Vec::new(),
        public: read.public,
        description: doc_comment::text(&handler.attributes),
        source: source::of(name),
    }
}

//! Programs that hold given declarations, in any object format.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use oasgard::{Document, Error, OperationIds, Program};
use oasgard_core::client::Client;
use oasgard_core::flow::{Flow, FlowKind, FlowUrl};
use oasgard_core::json::Object;
use oasgard_core::operation::Method;
use oasgard_core::record::{
    Declaration, FORMAT, Frame, NAME, OperationDeclaration, SchemeDeclaration, Source, reference,
};
use oasgard_core::requirement::Expression;
use oasgard_core::scheme::{Kind, Location, Scheme, Scope};
use object::write::Object as ObjectFile;
use object::{Architecture, BinaryFormat, Endianness, SectionKind};

/// The record of a declaration, as an attribute would leave it.
pub(crate) fn record(declaration: &Declaration, endianness: Endianness) -> Vec<u8> {
    let references = match declaration {
        Declaration::Scheme(_) => &[][..],
        Declaration::Operation(operation) => operation.references.as_slice(),
    };
    let json = declaration.to_json();
    let mut descriptor = Frame::new(references.len(), json.len()).count.to_vec();
    for reference in references {
        descriptor.extend(reference.to_le_bytes());
    }
    descriptor.extend(json.bytes());
    framed(FORMAT, &descriptor, endianness)
}

/// A note with this descriptor.
pub(crate) fn framed(format: u32, descriptor: &[u8], endianness: Endianness) -> Vec<u8> {
    let word = |number: usize| {
        let number = u32::try_from(number).unwrap();
        match endianness {
            Endianness::Little => number.to_le_bytes(),
            Endianness::Big => number.to_be_bytes(),
        }
    };
    let mut note = Vec::new();
    note.extend(word(NAME.len()));
    note.extend(word(descriptor.len()));
    note.extend(word(format as usize));
    note.extend(NAME);
    note.extend(descriptor);
    note.resize(note.len().next_multiple_of(4), 0);
    note
}

/// An object file whose record section holds `data`.
pub(crate) fn object_file(format: BinaryFormat, endianness: Endianness, data: &[u8]) -> Vec<u8> {
    let (architecture, segment, section) = match format {
        BinaryFormat::MachO => (Architecture::Aarch64, "__DATA", "__oasgard"),
        BinaryFormat::Coff => (Architecture::X86_64, "", ".oasgard"),
        _ if endianness == Endianness::Big => (Architecture::PowerPc64, "", ".note.oasgard"),
        _ => (Architecture::X86_64, "", ".note.oasgard"),
    };
    let mut file = ObjectFile::new(format, architecture, endianness);
    let section = file.add_section(segment.into(), section.into(), SectionKind::ReadOnlyData);
    file.append_section_data(section, data, 4);
    file.write().unwrap()
}

/// A little-endian ELF program with these declarations.
pub(crate) fn program(declarations: &[Declaration]) -> Vec<u8> {
    let data: Vec<u8> = declarations
        .iter()
        .flat_map(|declaration| record(declaration, Endianness::Little))
        .collect();
    object_file(BinaryFormat::Elf, Endianness::Little, &data)
}

/// Gathers from a file with these bytes.
pub(crate) fn gathered(bytes: &[u8]) -> Result<Document, Error> {
    gathered_with(bytes, OperationIds::default())
}

/// As [`gathered`], with ids of this kind.
pub(crate) fn gathered_with(bytes: &[u8], ids: OperationIds) -> Result<Document, Error> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let file = format!("program-{}-{number}", std::process::id());
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(file);
    fs::write(&path, bytes).unwrap();
    let document = Program::read(&path).and_then(|program| Document::with_ids(&program, ids));
    fs::remove_file(&path).unwrap();
    document
}

/// Everything that is wrong with these declarations, a line each.
pub(crate) fn problems(declarations: &[Declaration]) -> String {
    let written = gathered(&program(declarations)).and_then(|document| document.to_value());
    match written {
        Err(Error::Declarations(problems)) => problems.to_string(),
        other => panic!("the declarations should contradict each other: {other:?}"),
    }
}

/// Everything that is worth a look in these declarations, a line each.
pub(crate) fn warnings(declarations: &[Declaration]) -> String {
    let warnings = gathered(&program(declarations)).unwrap().warnings();
    let lines: Vec<_> = warnings.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// `module::item (src/module.rs:line)`
pub(crate) fn source(module: &str, item: &str, line: u64) -> Source {
    Source {
        module: format!("shop::{module}"),
        item: item.to_owned(),
        file: format!("src/{module}.rs"),
        line,
    }
}

pub(crate) fn scope(token: &str) -> Scope {
    Scope {
        token: token.to_owned(),
        description: format!("May {token}"),
        is_pattern: false,
    }
}

pub(crate) fn scheme(name: &str, kind: Kind) -> SchemeDeclaration {
    SchemeDeclaration {
        scheme: Scheme {
            name: name.to_owned(),
            kind,
            description: None,
            deprecated: false,
            extensions: Object::new(),
        },
        scopes: Vec::new(),
        allow_insecure: None,
        source: source("auth", name, 1),
    }
}

/// An API key in a header.
pub(crate) fn key(name: &str, header: &str) -> SchemeDeclaration {
    scheme(
        name,
        Kind::ApiKey {
            location: Location::Header,
            name: header.to_owned(),
        },
    )
}

/// An oauth2 scheme whose flows offer these scopes.
pub(crate) fn oauth2(name: &str, flows: &[(FlowKind, &[&str])]) -> SchemeDeclaration {
    let flow = |(kind, tokens): &(FlowKind, &[&str])| {
        let mut flow = Flow::new(*kind);
        flow.allow_deprecated = kind.is_deprecated().then(|| "old clients".to_owned());
        for url in kind.required_urls() {
            flow.urls
                .insert(*url, "https://id.example.com/oauth".to_owned());
        }
        for token in *tokens {
            let scope = scope(token);
            flow.scopes.insert(scope.token, scope.description);
        }
        flow
    };
    let mut declaration = scheme(
        name,
        Kind::OAuth2 {
            flows: flows.iter().map(flow).collect(),
            metadata_url: None,
            client: None,
            extensions: Object::new(),
        },
    );
    let mut tokens: Vec<_> = flows.iter().flat_map(|(_, tokens)| *tokens).collect();
    tokens.sort();
    tokens.dedup();
    declaration.scopes = tokens.into_iter().map(|token| scope(token)).collect();
    declaration
}

/// A relative token URL in place of the absolute ones.
pub(crate) fn with_relative_url(mut declaration: SchemeDeclaration) -> SchemeDeclaration {
    for flow in declaration.scheme.kind.flows_mut() {
        flow.urls.insert(FlowUrl::Token, "/token".to_owned());
    }
    declaration
}

/// The scheme with a client of its own kind.
pub(crate) fn with_client(
    mut declaration: SchemeDeclaration,
    settings: Client,
) -> SchemeDeclaration {
    if let Kind::OAuth2 { client, .. } = &mut declaration.scheme.kind {
        *client = Some(Box::new(settings));
    }
    declaration
}

pub(crate) fn operation(handler: OperationDeclaration) -> Declaration {
    Declaration::Operation(handler)
}

/// A handler that requires all of `needs`, each a scheme and a scope.
pub(crate) fn handler(
    item: &str,
    method: &str,
    path: &str,
    needs: &[(&str, Option<&str>)],
) -> OperationDeclaration {
    let atoms = 0..needs.len();
    let expression = atoms.map(Expression::Atom).reduce(Expression::and);
    OperationDeclaration {
        id: item.to_owned(),
        has_written_id: false,
        route: Some((Method::new(method), path.to_owned())),
        public: expression.is_none().then(|| "for everyone".to_owned()),
        expression,
        atoms: needs
            .iter()
            .map(|(scheme, scope)| words(scheme, *scope))
            .collect(),
        references: needs
            .iter()
            .map(|(scheme, scope)| reference(scheme, *scope))
            .collect(),
        inline: Vec::new(),
        description: None,
        source: source("handlers", item, 10),
    }
}

/// The same handler with `|` between its needs.
pub(crate) fn any(mut handler: OperationDeclaration) -> OperationDeclaration {
    let atoms = 0..handler.atoms.len();
    handler.expression = atoms.map(Expression::Atom).reduce(Expression::or);
    handler
}

fn words(scheme: &str, scope: Option<&str>) -> String {
    match scope {
        Some(scope) => format!("{scheme}::{scope}"),
        None => scheme.to_owned(),
    }
}

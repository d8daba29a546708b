//! What a macro writes is what a reader reads.

use std::collections::BTreeMap;

use oasgard_core::client::{Client, Credentials};
use oasgard_core::flow::{Flow, FlowKind, FlowUrl};
use oasgard_core::json::{Json, Object};
use oasgard_core::operation::Method;
use oasgard_core::record::{
    Declaration, Frame, InlineScheme, OperationDeclaration, SchemeDeclaration, Source, reference,
};
use oasgard_core::requirement::Expression;
use oasgard_core::scheme::{Kind, Location, Scheme, Scope};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,8}", any::<String>()]
}

fn extensions() -> impl Strategy<Value = Object> {
    let value = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<u64>().prop_map(Json::from),
        text().prop_map(Json::from),
        vec(any::<bool>().prop_map(Json::Bool), 0..3).prop_map(Json::from),
    ];
    btree_map("x-[a-z]{1,5}", value, 0..3).prop_map(|members| members.into_iter().collect())
}

fn flow(kind: FlowKind) -> impl Strategy<Value = Flow> {
    let url = proptest::sample::select(&FlowUrl::ALL[..]);
    let parts = (
        btree_map(url, text(), 0..4),
        btree_map(text(), text(), 0..3),
        extensions(),
        option::of(text()),
        option::of(text()),
    );
    parts.prop_map(
        move |(urls, scopes, extensions, allow_deprecated, allow_insecure)| Flow {
            kind,
            urls,
            scopes,
            extensions,
            allow_deprecated,
            allow_insecure,
        },
    )
}

fn clients() -> impl Strategy<Value = Option<Box<Client>>> {
    let texts = vec(option::of(text()), 8);
    let ways = option::of(proptest::sample::select(&Credentials::ALL[..]));
    let parts = (
        ways,
        texts,
        vec(text(), 0..3),
        vec(text(), 0..3),
        any::<bool>(),
        any::<bool>(),
    );
    parts.prop_map(|(credentials, texts, scopes, hosts, pkce, endpoint)| {
        let mut texts = texts.into_iter();
        let mut text = || texts.next().flatten();
        let client = Client {
            credentials,
            default_scopes: scopes,
            scope_delimiter: text(),
            scope_parameter: text(),
            pkce,
            token_prefix: text(),
            token_query: text(),
            nested_response_key: text(),
            resource: text(),
            hosts,
            endpoint_required: endpoint,
            endpoint_domain: text(),
            identity_operation: text(),
            allow_insecure: None,
        };
        (client != Client::default()).then(|| Box::new(client))
    })
}

fn kinds() -> impl Strategy<Value = Kind> {
    let flows = proptest::sample::subsequence(&FlowKind::ALL[..], 0..5)
        .prop_flat_map(|kinds| kinds.into_iter().map(flow).collect::<Vec<_>>());
    let oauth2 = (flows, option::of(text()), clients(), extensions());
    let location = proptest::sample::select(&Location::ALL[..]);
    prop_oneof![
        oauth2.prop_map(|(flows, metadata_url, client, extensions)| Kind::OAuth2 {
            flows,
            metadata_url,
            client,
            extensions
        }),
        text().prop_map(|url| Kind::OpenIdConnect { url }),
        ("[a-z]{1,6}", option::of(text())).prop_map(|(scheme, bearer_format)| Kind::Http {
            scheme,
            bearer_format
        }),
        (location, text()).prop_map(|(location, name)| Kind::ApiKey { location, name }),
        Just(Kind::MutualTls),
    ]
}

fn schemes() -> impl Strategy<Value = Scheme> {
    let parts = (
        text(),
        kinds(),
        option::of(text()),
        any::<bool>(),
        extensions(),
    );
    parts.prop_map(|(name, kind, description, deprecated, extensions)| Scheme {
        name,
        kind,
        description,
        deprecated,
        extensions,
    })
}

fn scopes() -> impl Strategy<Value = Vec<Scope>> {
    let scope = (text(), text(), any::<bool>());
    let scope = scope.prop_map(|(token, description, is_pattern)| Scope {
        token,
        description,
        is_pattern,
    });
    vec(scope, 0..3)
}

fn sources() -> impl Strategy<Value = Source> {
    let parts = (
        "[a-z]{1,5}(::[a-zß]{1,5}){0,2}",
        r"\PC{1,8}",
        r"\PC{1,8}",
        any::<u64>(),
    );
    parts.prop_map(|(module, item, file, line)| Source {
        module,
        item,
        file,
        line,
    })
}

fn declared_schemes() -> impl Strategy<Value = Declaration> {
    let parts = (schemes(), scopes(), option::of(text()), sources());
    parts.prop_map(|(scheme, scopes, allow_insecure, source)| {
        Declaration::Scheme(SchemeDeclaration {
            scheme,
            scopes,
            allow_insecure,
            source,
        })
    })
}

fn operations() -> impl Strategy<Value = Declaration> {
    let inline = (0..2_usize, schemes(), scopes(), option::of(text()));
    let inline = inline.prop_map(|(atom, scheme, scopes, allow_insecure)| InlineScheme {
        atom,
        scheme,
        scopes,
        allow_insecure,
    });
    let parts = (
        (text(), any::<bool>()),
        option::of(("[A-Z]{1,5}", text())),
        any::<[u64; 2]>(),
        vec(inline, 0..2),
        option::of(text()),
        option::of(text()),
        sources(),
    );
    parts.prop_map(
        |((id, is_written), route, references, inline, public, description, source)| {
            Declaration::Operation(OperationDeclaration {
                has_written_id: is_written || id != source.item,
                id: if is_written { source.item.clone() } else { id },
                route: route.map(|(method, path)| (Method::new(&method), path)),
                expression: Some(Expression::Atom(0).or(Expression::Atom(1))),
                atoms: vec!["A::X".to_owned(), "B".to_owned()],
                references: references.to_vec(),
                inline,
                public,
                description,
                source,
            })
        },
    )
}

/// The descriptor that the generated static holds.
fn descriptor(declaration: &Declaration) -> Vec<u8> {
    let references = match declaration {
        Declaration::Scheme(_) => &[][..],
        Declaration::Operation(operation) => operation.references.as_slice(),
    };
    let json = declaration.to_json();
    let frame = Frame::new(references.len(), json.len());
    let references = references
        .iter()
        .flat_map(|reference| reference.to_le_bytes());
    let descriptor = frame
        .count
        .into_iter()
        .chain(references)
        .chain(json.into_bytes());
    let descriptor: Vec<_> = descriptor.collect();
    assert_eq!(descriptor.len(), frame.descriptor_size as usize);
    descriptor
}

proptest! {
    #[test]
    fn a_declaration_survives_its_record(
        declaration in prop_oneof![declared_schemes(), operations()],
    ) {
        let read = Declaration::from_descriptor(&descriptor(&declaration));
        prop_assert_eq!(read, Ok(declaration));
    }

    #[test]
    fn damaged_record_never_panics(
        declaration in prop_oneof![declared_schemes(), operations()],
        position in any::<prop::sample::Index>(),
        byte: u8,
    ) {
        let mut bytes = descriptor(&declaration);
        let position = position.index(bytes.len());
        bytes[position] = byte;
        let _ = Declaration::from_descriptor(&bytes);
        bytes.truncate(position);
        let _ = Declaration::from_descriptor(&bytes);
    }
}

#[test]
fn references_tell_schemes_and_scopes_apart() {
    let mut seen = BTreeMap::new();
    for (scheme, scope) in [
        ("A", None),
        ("A", Some("")),
        ("A", Some("b")),
        ("Ab", None),
        ("Ab", Some("")),
        ("", Some("Ab")),
    ] {
        assert_eq!(seen.insert(reference(scheme, scope), (scheme, scope)), None);
    }
}

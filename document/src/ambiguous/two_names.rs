//! Fields that have two names, one since OpenAPI 3.2 and one before it: beside each other they may say two things.

use std::collections::BTreeMap;

use oasgard_core::flow::{FlowKind, FlowUrl};
use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;
use oasgard_core::wording::{deprecated_key, metadata_url_key};

use super::kind::Kind;
use crate::key_order::{are_equal, in_key_order};
use crate::pointer::Trail;
use crate::rules::{self, Finding};

/// What to say of the member `key` of `object`, to which `trail` leads, if the object has the other name of that field too, and
/// not with the same meaning. It is the name that `version` does not have.
pub(super) fn contradiction(
    kind: Kind,
    object: &Object,
    key: &str,
    trail: Trail,
    version: Version,
) -> Option<Finding> {
    let (extension, field) = names(kind).find(|(extension, field)| {
        let disused = if version < Version::V3_2 {
            field
        } else {
            extension
        };
        *disused == key
    })?;
    let [here, there] = [extension, field].map(|name| object.get(name));
    let (here, there) = (here?, there?);
    let agree = match kind {
        Kind::Root => agree_on_names(here, there),
        Kind::Flows => have_same_fields(here, there),
        _ => are_equal(here, there),
    };
    let other = if key == field { extension } else { field };
    (!agree).then(|| rules::document::two_names(key, &trail.pointer().child(other)))
}

/// The two names of each field: the extension before OpenAPI 3.2, and the field.
pub(super) fn names(kind: Kind) -> impl Iterator<Item = (&'static str, &'static str)> {
    let of = |name: fn(Version) -> &'static str| (name(Version::V3_1), name(Version::V3_2));
    let names = match kind {
        Kind::Root => [Some(("x-webhooks", "webhooks")), None],
        Kind::Scheme => [Some(of(deprecated_key)), Some(of(metadata_url_key))],
        Kind::Flows => {
            let flow = of(|version| FlowKind::DeviceAuthorization.key(version));
            [Some(flow), None]
        }
        Kind::Flow => {
            let url = of(|version| FlowUrl::DeviceAuthorization.key(version));
            [Some(url), None]
        }
        _ => [None, None],
    };
    names.into_iter().flatten()
}

/// All fields that count in one case only, those with two names included.
pub(super) fn all_fields(kind: Kind) -> impl Iterator<Item = &'static str> {
    let two_names = names(kind).flat_map(|(extension, field)| [extension, field]);
    kind.fields().iter().copied().chain(two_names)
}

/// Of two maps: whether what both have a name for is the same.
fn agree_on_names(one: &Json, other: &Json) -> bool {
    let (Some(one), Some(other)) = (one.as_object(), other.as_object()) else {
        return are_equal(one, other);
    };
    one.iter().all(|(name, value)| {
        let there = other.get(name);
        there.is_none_or(|there| are_equal(value, there))
    })
}

/// Of two flows: whether they have the same fields, each by either of its names.
fn have_same_fields(one: &Json, other: &Json) -> bool {
    let (Some(one), Some(other)) = (one.as_object(), other.as_object()) else {
        return are_equal(one, other);
    };
    let named = |flow: &Object| {
        let fields = flow
            .iter()
            .map(|(key, value)| (field(key), in_key_order(value)));
        fields.collect::<BTreeMap<_, _>>()
    };
    named(one) == named(other)
}

/// The name of a field of a flow since OpenAPI 3.2.
fn field(key: &str) -> String {
    let mut names = names(Kind::Flow);
    let found = names.find(|(extension, _)| *extension == key);
    found.map_or(key, |(_, field)| field).to_owned()
}

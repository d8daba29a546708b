//! The members of an object, each of which should have a certain type.

use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;

use crate::rules::{self, Finding};
use crate::{Diagnostic, Pointer};

/// Words a value of another type than its field's: the field, the value, what is expected.
type WrongType = fn(&str, &Json, &str) -> Finding;

/// The value of a field.
pub(super) enum Field<T> {
    /// nothing: the field is not there
    Absent,
    /// a value of another type, which is reported
    Refused,
    /// a value of the expected type
    Given(T),
}

impl<T> Field<T> {
    pub(super) fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Refused => None,
        }
    }
}

/// An object, its place, and what is wrong with it so far.
pub(super) struct Fields<'a> {
    pub(super) object: &'a Object,
    pub(super) pointer: Pointer,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(object: &'a Object, pointer: Pointer) -> Self {
        Self {
            object,
            pointer,
            diagnostics: Vec::new(),
        }
    }

    /// Reports what is wrong with the object itself.
    pub(super) fn report(&mut self, finding: Finding) {
        let pointer = self.pointer.clone();
        self.diagnostics.push(Diagnostic { pointer, finding });
    }

    /// Reports what is wrong with one member.
    pub(super) fn report_member(&mut self, key: &str, finding: Finding) {
        let pointer = self.pointer.child(key);
        self.diagnostics.push(Diagnostic { pointer, finding });
    }

    /// A string; `wrong_type` words it if the field has another value.
    pub(super) fn text(&mut self, key: &str, wrong_type: WrongType) -> Field<&'a str> {
        self.read(key, wrong_type, "a string", Json::as_str)
    }

    /// A string without which there is no object of this kind.
    pub(super) fn required_text(
        &mut self,
        key: &str,
        wrong_type: WrongType,
        missing: Finding,
    ) -> Option<&'a str> {
        let field = self.text(key, wrong_type);
        if let Field::Absent = field {
            self.report(missing);
        }
        field.given()
    }

    pub(super) fn flag(&mut self, key: &str, wrong_type: WrongType) -> Field<bool> {
        self.read(key, wrong_type, "`true` or `false`", |json| match json {
            Json::Bool(flag) => Some(*flag),
            _ => None,
        })
    }

    pub(super) fn object(&mut self, key: &str, wrong_type: WrongType) -> Field<&'a Object> {
        self.read(key, wrong_type, "an object", Json::as_object)
    }

    fn read<T>(
        &mut self,
        key: &str,
        wrong_type: WrongType,
        expected: &str,
        read: impl FnOnce(&'a Json) -> Option<T>,
    ) -> Field<T> {
        let Some(json) = self.object.get(key) else {
            return Field::Absent;
        };
        match read(json) {
            Some(value) => Field::Given(value),
            None => {
                self.report_member(key, wrong_type(key, json, expected));
                Field::Refused
            }
        }
    }

    /// The members that begin with `x-` and are not in `known`.
    pub(super) fn extensions(&self, known: &[&str]) -> Object {
        let is_extension = |key: &str| key.starts_with("x-") && !known.contains(&key);
        self.object
            .iter()
            .filter(|(key, _)| is_extension(key))
            .map(|(key, value)| (key.to_owned(), value.clone()))
            .collect()
    }

    /// Reports every member that `owner` does not have. `elsewhere` are the fields that others of its kind have.
    pub(super) fn check_keys(
        &mut self,
        owner: &str,
        known: &[&str],
        elsewhere: &[&str],
        version: Version,
    ) {
        for (key, _) in self.object.iter().filter(|(key, _)| !known.contains(key)) {
            let finding = if key.starts_with("x-") {
                rules::extension::reserved(key, version)
            } else if key.starts_with("X-") {
                rules::extension::check_name(key)
            } else {
                Some(rules::document::unknown_field(
                    key, owner, known, elsewhere, version,
                ))
            };
            if let Some(finding) = finding {
                self.report_member(key, finding);
            }
        }
    }
}

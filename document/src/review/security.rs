//! A `security` list: the schemes and scopes that it names, and its alternatives beside each other.

use std::collections::HashSet;

use oasgard_core::json::{Json, Object};
use oasgard_core::keywords;
use oasgard_core::requirement::Requirement;
use oasgard_core::suggest::{nearest, nearest_typo};

use super::Review;
use super::known::{KnownScheme, schemes_at};
use crate::rules::{self, Finding};
use crate::{Diagnostic, Named, Pointer, requirements};

/// The most names that are compared to find the nearest.
const MAX_COMPARED: usize = 256;

impl<'a> Review<'a> {
    /// Checks the list at `pointer`; `title` is what it belongs to. `None` if it cannot be read.
    pub(super) fn security(
        &mut self,
        json: &'a Json,
        pointer: &Pointer,
        title: &str,
    ) -> Option<Vec<Requirement>> {
        for (_, name, _) in members(json) {
            self.meet(name);
        }
        let alternatives: Vec<_> = match requirements(json, pointer) {
            // One scheme has one name from here on, however it is written.
            Ok(alternatives) => {
                let alternatives = alternatives.iter();
                let address = |name: &str| self.known.address(name);
                alternatives.map(|one| one.renamed(address)).collect()
            }
            Err(diagnostics) => {
                self.diagnostics.extend(diagnostics);
                self.has_unreadable_list = true;
                return None;
            }
        };
        for (index, name, strings) in members(json) {
            let pointer = pointer.item(index).child(name);
            if let Some(Named::Elsewhere(_)) = self.known.named(name)
                && let Some(unread) = self.known.unread(&self.document, name)
            {
                self.report(pointer.clone(), unread.finding);
            }
            let diagnostics = self.member(name, strings, pointer, title);
            self.diagnostics.extend(diagnostics);
        }
        for (index, alternative) in alternatives.iter().enumerate() {
            let wording = self.document.wording();
            let scheme = |name: &str| self.known.scheme(name);
            let finding = rules::scheme::check_authorization(wording, alternative, scheme);
            self.report_some(&pointer.item(index), finding);
        }
        for (index, finding) in rules::requirement::redundant_alternatives(&alternatives) {
            self.report(pointer.item(index), finding);
        }
        Some(alternatives)
    }

    /// Looks up what a requirement names, which is used from here on.
    pub(super) fn meet(&mut self, name: &'a str) {
        let diagnostics = self.known.meet(&self.document, name);
        self.diagnostics.extend(diagnostics);
        let used = match self.known.named(name) {
            Some(Named::Component(name)) => Some(schemes_at().child(name)),
            Some(Named::Here(there)) => Some(there.pointer.clone()),
            // The typo is reported where it is, and not as an unused scheme.
            Some(Named::Undefined) => self
                .nearest_scheme(name)
                .map(|meant| schemes_at().child(meant)),
            _ => None,
        };
        self.used.extend(used);
    }

    fn member(
        &mut self,
        name: &str,
        strings: &'a [Json],
        pointer: Pointer,
        title: &str,
    ) -> Vec<Diagnostic> {
        match self.named(name) {
            Ok(Some(scheme)) => {
                let diagnostics = self.strings(name, scheme, strings, &pointer, title);
                self.suggestions = self.suggestions.saturating_sub(diagnostics.len());
                diagnostics
            }
            Ok(None) => Vec::new(),
            Err(finding) => {
                self.suggestions = self.suggestions.saturating_sub(1);
                vec![Diagnostic { pointer, finding }]
            }
        }
    }

    /// The scheme that a requirement names; `None` if nothing is known of it.
    fn named(&self, name: &str) -> Result<Option<&KnownScheme>, Finding> {
        match self.known.named(name) {
            Some(Named::Component(_) | Named::Here(_)) => {
                return Ok(self.known.schemes.get(&self.known.address(name)));
            }
            Some(Named::Elsewhere(_)) => return Ok(None),
            Some(Named::SomethingElse) => return Err(rules::requirement::of_something_else(name)),
            Some(Named::Nothing) => return Err(rules::requirement::dangling(name)),
            Some(Named::Undefined) | None => {}
        }
        if self.schemes_are_elsewhere() {
            return Ok(None);
        }
        Err(rules::requirement::undefined_scheme(
            name,
            self.nearest_scheme(name),
        ))
    }

    /// Whether the schemes as a whole are behind a reference or not legible, so that no name is known.
    fn schemes_are_elsewhere(&self) -> bool {
        let components = self.document.root().get("components");
        let is_reference = |json: &Json| {
            json.as_object()
                .is_none_or(|object| object.get("$ref").is_some())
        };
        components.is_some_and(|components| {
            is_reference(components)
                || components
                    .as_object()
                    .and_then(|components| components.get("securitySchemes"))
                    .is_some_and(is_reference)
        })
    }

    /// The scheme with the most similar name.
    fn nearest_scheme(&self, name: &str) -> Option<&'a str> {
        let names = &self.known.names;
        let is_cheap = self.may_look_for_words(names.len(), name);
        is_cheap
            .then(|| nearest(name, names.iter().copied()))
            .flatten()
    }

    fn may_look_for_words(&self, count: usize, word: &str) -> bool {
        self.suggestions > 0 && count <= MAX_COMPARED && word.len() <= MAX_COMPARED
    }

    /// The scopes or roles that are required of one scheme.
    fn strings(
        &self,
        name: &str,
        known: &KnownScheme,
        strings: &[Json],
        pointer: &Pointer,
        title: &str,
    ) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let Some(scheme) = &known.scheme else {
            return diagnostics;
        };
        let noun = if scheme.kind.has_scopes() {
            keywords::SCOPE
        } else {
            keywords::ROLE
        };
        let tokens: Vec<_> = strings.iter().filter_map(Json::as_str).collect();
        let mut seen = HashSet::new();
        for (index, token) in tokens.iter().enumerate() {
            let finding = if seen.insert(*token) {
                self.token(noun, token, known, name)
            } else {
                Some(rules::requirement::repeated_scope(noun, token))
            };
            diagnostics.extend(finding.map(|finding| Diagnostic {
                pointer: pointer.item(index),
                finding,
            }));
        }
        let tokens: Vec<_> = tokens.into_iter().map(str::to_owned).collect();
        let (wording, version) = (self.document.wording(), self.document.version());
        diagnostics.extend(
            rules::requirement::check_version(wording, version, title, scheme, &tokens).map(
                |finding| Diagnostic {
                    pointer: pointer.item(0),
                    finding,
                },
            ),
        );
        if diagnostics.is_empty() {
            let finding = rules::flow::check_grant(wording, name, &scheme.kind, &tokens);
            diagnostics.extend(finding.map(|finding| Diagnostic {
                pointer: pointer.clone(),
                finding,
            }));
        }
        diagnostics
    }

    fn token(&self, noun: &str, token: &str, known: &KnownScheme, scheme: &str) -> Option<Finding> {
        let wording = self.document.wording();
        let kind = &known.scheme.as_ref()?.kind;
        let declared = known.scopes.as_ref();
        // What is wrong with a declared scope is reported where it is declared.
        if declared.is_some_and(|declared| declared.contains(token)) {
            return None;
        }
        if let Some(finding) = rules::scope::check_token(wording, noun, token) {
            return Some(finding);
        }
        if let Some(declared) = declared {
            let is_cheap = self.may_look_for_words(declared.len(), token);
            let words = declared.iter().map(String::as_str);
            let meant = is_cheap.then(|| nearest_typo(token, words)).flatten();
            return Some(rules::requirement::undeclared_scope(token, scheme, meant));
        }
        let lists_no_scopes = kind.has_scopes() && kind.flows().is_empty();
        lists_no_scopes
            .then(|| rules::pattern::check_scope(wording, noun, token))
            .flatten()
    }
}

/// The members of each alternative, with its index; also of a list of which another part is malformed.
fn members(security: &Json) -> impl Iterator<Item = (usize, &str, &[Json])> {
    let items = security.as_array().unwrap_or_default().iter().enumerate();
    items.flat_map(|(index, item)| {
        let members = item.as_object().into_iter().flat_map(Object::iter);
        members.map(move |(name, strings)| (index, name, strings.as_array().unwrap_or_default()))
    })
}

//! Reads an existing OpenAPI document, and finds the positions of its parts in the text.

mod ambiguity;
mod bytes;
mod json;
mod places;
mod refusal;
mod yaml;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use oasgard::Json;
use oasgard_core::rules::Severity;
use oasgard_document::Diagnostic;

use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::format::Format;
use crate::terminal::report;
use places::Wanted;
use refusal::Refusal;

pub(crate) use places::{Place, Position};

/// A document read from a file, with its text kept so that places in it can be shown.
#[derive(Clone)]
pub(crate) struct Source {
    /// Where it comes from: a file, or a name such as `HEAD:openapi.json`.
    pub(crate) path: PathBuf,
    pub(crate) json: Json,
    pub(crate) is_standard_input: bool,
    text: String,
    file_format: Format,
    doubts: yaml::Doubts,
    /// Where everything is in a YAML text.
    layout: yaml::Layout,
    has_aliases: bool,
}

impl Source {
    /// Reads a file; `-` is standard input.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        if path == Path::new("-") {
            let name = "standard input";
            let bytes = bytes::of_standard_input().map_err(|refusal| refusal.of(name))?;
            return Ok(Self {
                is_standard_input: true,
                ..Self::parse(name, bytes)?
            });
        }
        let bytes = bytes::of_file(path).map_err(|refusal| refusal.of(file_name(path)))?;
        Self::parse(path, bytes)
    }

    /// Reads the text of a document that is known as `name`.
    pub(crate) fn parse(name: impl Into<PathBuf>, bytes: Vec<u8>) -> Result<Self, Failure> {
        let path = name.into();
        let refuse = |refusal: Refusal| refusal.of(file_name(&path));
        let text = bytes::text(bytes).map_err(refuse)?;
        let (file_format, is_named) = file_format(&path, &text);
        if file_format == Format::Yaml || !is_named {
            yaml::refuse_line_ends(&text).map_err(refuse)?;
        }
        let read = match file_format {
            Format::Json => json::parse(&text).map(yaml::Composed::from),
            Format::Yaml => yaml::parse(&text),
        };
        let yaml::Composed {
            json,
            doubts,
            layout,
            has_aliases,
        } = read.map_err(refuse)?;
        let json = object(json).map_err(refuse)?;
        Ok(Self {
            path,
            json,
            is_standard_input: false,
            text,
            file_format,
            doubts,
            layout,
            has_aliases,
        })
    }

    /// How messages call it.
    pub(crate) fn name(&self) -> String {
        file_name(&self.path)
    }

    /// Whether the text has aliases, which repeat one value at several places.
    pub(crate) fn has_aliases(&self) -> bool {
        self.has_aliases
    }

    /// What YAML readers read differently: an error where that decides who may call, else a warning.
    pub(crate) fn ambiguities(&self) -> Vec<Diagnostic> {
        ambiguity::diagnostics(&self.text, &self.json, &self.doubts)
    }

    /// Warns of what YAML readers read differently.
    ///
    /// # Errors
    /// Where that decides who may call.
    pub(crate) fn check_ambiguities(&self) -> Result<(), Failure> {
        let diagnostics = self.ambiguities();
        let (errors, warnings): (Vec<_>, Vec<_>) = diagnostics
            .into_iter()
            .partition(|diagnostic| diagnostic.finding.severity == Severity::Error);
        for warning in self.messages(&warnings) {
            report::warning(warning);
        }
        if errors.is_empty() {
            Ok(())
        } else {
            Err(self.refuse(&errors))
        }
    }

    /// The text as it was read.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The refusal of the document for what is wrong in it, each with its place.
    pub(crate) fn refuse(&self, diagnostics: &[Diagnostic]) -> Failure {
        Failure::calls(self.messages(diagnostics))
    }

    /// Each mistake in one line, with its place.
    fn messages(&self, diagnostics: &[Diagnostic]) -> Vec<String> {
        let positions = self.positions(
            diagnostics
                .iter()
                .map(|diagnostic| diagnostic.pointer.as_str()),
        );
        let messages = diagnostics.iter().map(|Diagnostic { pointer, finding }| {
            let file = self.name();
            let rule = finding.rule.id();
            match positions.get(pointer.as_str()) {
                Some(Position { line, column }) => {
                    format!("{file}:{line}:{column}: {} [{rule}]", finding.message)
                }
                None => format!("{file}: {} [{rule}]", finding.message),
            }
        });
        messages.collect()
    }

    /// Where in the text is what each JSON Pointer (RFC 6901) names, under the pointer.
    ///
    /// A member of an object is where its key is, anything else where its value is. What does not exist is where the nearest
    /// thing around it is.
    pub(crate) fn places<'a>(
        &self,
        pointers: impl IntoIterator<Item = &'a str>,
    ) -> HashMap<String, Place> {
        let mut wanted = Wanted::new(pointers);
        match self.file_format {
            Format::Json => json::locate(&self.text, &mut wanted),
            Format::Yaml => self.layout.locate(&self.json, &mut wanted),
        }
        wanted.places(&self.text)
    }

    /// The positions of the [`Source::places`].
    pub(crate) fn positions<'a>(
        &self,
        pointers: impl IntoIterator<Item = &'a str>,
    ) -> HashMap<String, Position> {
        let places = self.places(pointers).into_iter();
        places
            .map(|(pointer, place)| (pointer, place.position))
            .collect()
    }
}

/// The format of the name, else that of the text; and whether the name states it. Another reader may take a text that looks like
/// JSON for YAML, which JSON is too.
fn file_format(path: &Path, text: &str) -> (Format, bool) {
    match path.extension() {
        Some(ending) if ending == "json" => (Format::Json, true),
        Some(ending) if ending == "yaml" || ending == "yml" => (Format::Yaml, true),
        _ if text.trim_start().starts_with('{') => (Format::Json, false),
        _ => (Format::Yaml, false),
    }
}

fn object(json: Json) -> Result<Json, Refusal> {
    let kind = match json {
        Json::Object(_) => return Ok(json),
        Json::Array(_) => "a list",
        Json::String(_) => "a string",
        Json::Number(_) => "a number",
        Json::Bool(_) => "`true` or `false`",
        Json::Null => "`null`",
    };
    Err(Refusal::whole(format!(
        "{kind} is not an OpenAPI document; name a file that contains an object with a member `openapi`"
    )))
}

#[cfg(test)]
mod tests;

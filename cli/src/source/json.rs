//! JSON.

use std::borrow::Cow;

use oasgard::Json;

use super::places::{Node, Position, Span, Wanted};
use super::refusal::{Refusal, TOO_DEEP};

pub(super) fn parse(text: &str) -> Result<Json, Refusal> {
    serde_json::from_str(text).map_err(|error| refusal(text, &error))
}

fn refusal(text: &str, error: &serde_json::Error) -> Refusal {
    let at = position(text, error);
    if error.is_eof() {
        return Refusal::at(at, "is not JSON: it ends too early; save it again in full");
    }
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = match message.strip_suffix(&place).unwrap_or(&message) {
        "recursion limit exceeded" => TOO_DEEP.to_owned(),
        what if error.is_data() => format!("{what}; remove one"),
        what => format!("is not JSON: {what}"),
    };
    Refusal::at(at, what)
}

/// The position of an error, whose column is counted in bytes.
fn position(text: &str, error: &serde_json::Error) -> Position {
    let line = error.line().max(1);
    let before: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let offset = before + error.column().saturating_sub(1);
    Position::of(text, offset.min(text.len()))
}

/// Finds what is wanted in a text that has been read.
pub(super) fn locate(text: &str, wanted: &mut Wanted) {
    let walk = Walk {
        text,
        at: 0,
        wanted,
    };
    walk.document();
}

/// A walk over a text that is known to be JSON and not to be deeply nested.
struct Walk<'t, 'w, 'p> {
    text: &'t str,
    at: usize,
    wanted: &'w mut Wanted<'p>,
}

impl<'t> Walk<'t, '_, '_> {
    fn document(mut self) {
        self.value(Some(Wanted::ROOT));
    }

    fn value(&mut self, node: Option<Node>) {
        let first = self.next();
        let start = self.at;
        match first {
            Some(b'{' | b'[') => self.at += 1,
            Some(b'"') => {
                self.string();
            }
            _ => self.word(),
        }
        self.wanted.found(node, Span::new(start, self.at));
        match first {
            Some(b'{') => self.members(node),
            Some(b'[') => self.items(node),
            _ => {}
        }
    }

    fn members(&mut self, node: Option<Node>) {
        while self.next() == Some(b'"') {
            let start = self.at;
            let key = self.string();
            let member = self.wanted.member(node, &key);
            self.wanted.found(member, Span::new(start, self.at));
            self.pass(b':');
            self.value(member);
            self.pass(b',');
        }
        self.pass(b'}');
    }

    fn items(&mut self, node: Option<Node>) {
        let mut index = 0;
        while self.next().is_some_and(|byte| byte != b']') {
            let item = self.wanted.item(node, index);
            self.value(item);
            self.pass(b',');
            index += 1;
        }
        self.pass(b']');
    }

    /// Passes a string and returns its text.
    fn string(&mut self) -> Cow<'t, str> {
        let start = self.at;
        self.at += 1;
        let mut escapes = false;
        loop {
            match self.bytes().get(self.at) {
                Some(b'\\') => {
                    escapes = true;
                    self.at += 2;
                }
                Some(b'"') | None => break,
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        let quoted = &self.text[start..self.at.min(self.text.len())];
        if escapes {
            Cow::Owned(serde_json::from_str(quoted).unwrap_or_default())
        } else {
            Cow::Borrowed(quoted.trim_matches('"'))
        }
    }

    /// Passes a number, `true`, `false` or `null`.
    fn word(&mut self) {
        let rest = &self.bytes()[self.at..];
        let length = rest
            .iter()
            .position(|byte| b",]}".contains(byte) || byte.is_ascii_whitespace());
        self.at += length.unwrap_or(rest.len());
    }

    /// The next byte that is not blank.
    fn next(&mut self) -> Option<u8> {
        let rest = &self.bytes()[self.at..];
        let blank = rest.iter().position(|byte| !byte.is_ascii_whitespace());
        self.at += blank.unwrap_or(rest.len());
        self.bytes().get(self.at).copied()
    }

    fn pass(&mut self, byte: u8) {
        if self.next() == Some(byte) {
            self.at += 1;
        }
    }

    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes()
    }
}

//! The parts of a page: prose, and blocks of code whose first line says what they are.

use std::fs;
use std::path::Path;

use oasgard_core::rules::Rule;

use super::cases::Case;

/// The page of a rule, with the failing example and the message of its case.
pub(super) struct Page {
    pub(super) rule: Rule,
    parts: Vec<Part>,
}

enum Part {
    Prose(String),
    Code(Block),
}

pub(super) struct Block {
    pub(super) kind: Kind,
    /// What is behind the three backticks.
    info: String,
    pub(super) code: String,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// `rust case security/negation`: the text of `tests/ui/security/negation.rs`
    Case(String),
    /// `text`: what the compiler says about the case before it
    Message,
    /// `rust refused`, or `yaml refused as REQ-17` where the finding names another rule
    Refused(&'static str, Option<String>),
    /// `rust fixed`, `yaml fixed`
    Fixed(&'static str),
    /// `yaml`: something that an example needs
    Other,
}

impl Kind {
    fn of(info: &str) -> Self {
        let words: Vec<_> = info.split(' ').collect();
        match words.as_slice() {
            ["rust", "case", case] => Self::Case((*case).to_owned()),
            ["text"] => Self::Message,
            [language, "refused"] => Self::Refused(known(language), None),
            [language, "refused", "as", rule] => {
                Self::Refused(known(language), Some((*rule).to_owned()))
            }
            [language, "fixed"] => Self::Fixed(known(language)),
            ["yaml"] => Self::Other,
            _ => panic!("unknown block: ```{info}"),
        }
    }

    pub(super) fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(..))
    }

    pub(super) fn is_fixed(&self) -> bool {
        matches!(self, Self::Fixed(_))
    }
}

fn known(language: &str) -> &'static str {
    let known = ["rust", "yaml", "sh"];
    let found = known.into_iter().find(|name| *name == language);
    found.unwrap_or_else(|| panic!("unknown language: {language}"))
}

impl Page {
    pub(super) fn read(rule: Rule, file: &Path) -> Self {
        let text =
            fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut parts = parts(&text);
        let mut message = None;
        for part in &mut parts {
            let Part::Code(block) = part else { continue };
            match &block.kind {
                Kind::Case(name) => {
                    let case = Case::read(name, rule);
                    block.code = case.code;
                    message = Some(case.message);
                }
                Kind::Message => {
                    block.code = message
                        .take()
                        .unwrap_or_else(|| panic!("{rule}: a message without a case"));
                }
                _ => {}
            }
        }
        assert!(
            message.is_none(),
            "{rule}: write an empty `text` block after the case"
        );
        Self { rule, parts }
    }

    pub(super) fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.parts.iter().filter_map(|part| match part {
            Part::Code(block) => Some(block),
            Part::Prose(_) => None,
        })
    }

    pub(super) fn prose(&self) -> String {
        let prose = self.parts.iter().filter_map(|part| match part {
            Part::Prose(text) => Some(text.as_str()),
            Part::Code(_) => None,
        });
        prose.collect::<Vec<_>>().join("\n")
    }

    /// The page as it is in its file.
    pub(super) fn markdown(&self) -> String {
        self.written(|block| &block.info)
    }

    /// The page for people, to whom the first line of a block says only the language.
    pub(super) fn for_readers(&self) -> String {
        self.written(|block| block.info.split(' ').next().unwrap())
    }

    fn written(&self, info: impl Fn(&Block) -> &str) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Prose(text) => format!("{text}\n"),
            Part::Code(block) => format!("```{}\n{}\n```\n", info(block), block.code),
        });
        parts.collect::<Vec<_>>().join("\n")
    }
}

/// Paragraphs and blocks, which an empty line separates.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let code = lines.by_ref().take_while(|line| *line != "```");
            let code = code.collect::<Vec<_>>().join("\n");
            parts.push(Part::Code(Block {
                kind: Kind::of(info),
                info: info.to_owned(),
                code,
            }));
        } else if !line.is_empty() {
            let mut paragraph = line.to_owned();
            while let Some(next) = lines.next_if(|next| !next.is_empty()) {
                paragraph.push('\n');
                paragraph.push_str(next);
            }
            parts.push(Part::Prose(paragraph));
        }
    }
    parts
}

/// The words behind the three backticks of every block.
#[cfg(unix)]
pub(super) fn words_of_blocks(text: &str) -> Vec<String> {
    let parts = parts(text).into_iter();
    let infos = parts.filter_map(|part| match part {
        Part::Code(block) => Some(block.info),
        Part::Prose(_) => None,
    });
    let words = infos.flat_map(|info| info.split(' ').map(str::to_owned).collect::<Vec<_>>());
    words.collect()
}

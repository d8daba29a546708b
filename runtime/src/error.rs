//! What keeps a document from being written.

use std::fmt;
use std::io;
use std::path::PathBuf;

use oasgard_core::rules::{Finding, Rule};
use oasgard_document::Diagnostic;

/// Why no document can be written.
///
/// `Display` and `Debug` show the same text, since a test or a build script that returns an error shows it by `Debug`.
#[non_exhaustive]
pub enum Error {
    /// A file could not be read or written.
    Io {
        /// which file
        path: PathBuf,
        /// why
        source: io::Error,
    },
    /// A file is not a program, or not one whose records can be read.
    Program {
        /// which file
        path: PathBuf,
        /// what is wrong, and what to do
        message: String,
    },
    /// A library was built for link-time optimization and contains no machine code to read.
    Bitcode {
        /// which file
        path: PathBuf,
    },
    /// A program declares no operation.
    Undeclared {
        /// which file
        path: PathBuf,
        /// what is missing, and what to do
        message: String,
    },
    /// The base document is not an OpenAPI document, or cannot be read.
    Base(String),
    /// The settings of the document are invalid.
    Settings(String),
    /// The declarations contradict each other or the standard.
    Declarations(Problems),
    /// The document in a file is not the one that the program declares.
    Outdated {
        /// which file
        path: PathBuf,
        /// the first difference, and the remedy
        message: String,
    },
}

impl Error {
    pub(crate) fn io(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self::Io {
            path: path.into(),
            source,
        }
    }

    pub(crate) fn base(diagnostic: Diagnostic) -> Self {
        Self::Base(Problem::in_base(diagnostic).to_string())
    }

    pub(crate) fn program(path: impl Into<PathBuf>, message: impl Into<String>) -> Self {
        Self::Program {
            path: path.into(),
            message: message.into(),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Program { path, message }
            | Self::Undeclared { path, message }
            | Self::Outdated { path, message } => write!(f, "{}: {message}", path.display()),
            Self::Bitcode { path } => write!(
                f,
                "{}: the library was built for link-time optimization and contains no machine code; read the executable, or build the library with the dev profile",
                path.display()
            ),
            Self::Settings(message) | Self::Base(message) => f.write_str(message),
            Self::Declarations(problems) => problems.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<Problems> for Error {
    fn from(problems: Problems) -> Self {
        Self::Declarations(problems)
    }
}

/// Everything that is wrong with the declarations of a program, at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

/// One mistake, or one warning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The rule's ID, if a rule of OpenAPI or OAuth names the mistake.
    pub rule: Option<&'static str>,
    /// What is wrong; what to write instead. It names every place that takes part.
    pub message: String,
    /// What it is about, where that is too much for one sentence: an item each.
    pub details: Vec<String>,
}

impl Problem {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            rule: None,
            message: message.into(),
            details: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, details: impl IntoIterator<Item = String>) -> Self {
        self.details.extend(details);
        self
    }

    /// A broken rule in the base document.
    pub(crate) fn in_base(diagnostic: Diagnostic) -> Self {
        let mut problem = Self::from(diagnostic.finding);
        let place = diagnostic.pointer;
        problem.message = if place.as_str().is_empty() {
            format!("base document: {}", problem.message)
        } else {
            format!("base document, `{place}`: {}", problem.message)
        };
        problem
    }
}

impl From<Finding> for Problem {
    fn from(finding: Finding) -> Self {
        Self {
            rule: Some(Rule::id(finding.rule)),
            message: finding.message,
            details: Vec::new(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(rule) = self.rule {
            write!(f, " [{rule}]")?;
        }
        for detail in &self.details {
            write!(f, "\n  {detail}")?;
        }
        Ok(())
    }
}

impl Problems {
    /// `Ok` if nothing is wrong, else every mistake, in an order that does not depend on the linker.
    pub(crate) fn none_of(mut problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort();
        problems.dedup();
        Err(Self(problems))
    }

    /// The mistakes.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, problem) in self.0.iter().enumerate() {
            let separator = if position == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

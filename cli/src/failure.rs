//! Why a call ends without its result, and which exit code the shell gets.

use oasgard::Error;

/// What is wrong, each message one thing to fix.
#[derive(Debug)]
pub(crate) struct Failure {
    diagnostic: Diagnostic,
    messages: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Diagnostic {
    /// A program has no declarations.
    Undeclared,
    /// The document differs, or the declarations are wrong.
    Declarations,
    /// The call or the build failed.
    Call,
}

impl Failure {
    pub(crate) fn declarations(messages: Vec<String>) -> Self {
        Self {
            diagnostic: Diagnostic::Declarations,
            messages,
        }
    }

    /// A program without any declaration, and why.
    pub(crate) fn undeclared(messages: Vec<String>) -> Self {
        Self {
            diagnostic: Diagnostic::Undeclared,
            messages,
        }
    }

    pub(crate) fn call(message: impl Into<String>) -> Self {
        Self::calls(vec![message.into()])
    }

    pub(crate) fn calls(messages: Vec<String>) -> Self {
        Self {
            diagnostic: Diagnostic::Call,
            messages,
        }
    }

    /// Cargo failed and printed why.
    pub(crate) fn cargo() -> Self {
        Self::calls(Vec::new())
    }

    /// Some documents were not checked, and each message about them is printed.
    pub(crate) fn not_checked() -> Self {
        Self::calls(Vec::new())
    }

    /// The findings are written, and nothing else is left to print.
    pub(crate) fn findings() -> Self {
        Self::declarations(Vec::new())
    }

    /// The same failure, each message between what it is about and what to do. Cargo has printed itself what was wrong.
    pub(crate) fn context(self, about: &str, remedy: &str) -> Self {
        let mut messages = self.messages;
        if messages.is_empty() {
            messages.push("cargo failed".to_owned());
        }
        let reported = messages.iter().map(|why| format!("{about}{why}{remedy}"));
        Self::calls(reported.collect())
    }

    /// Whether it is only that a program has no declarations.
    pub(crate) fn is_undeclared(&self) -> bool {
        self.diagnostic == Diagnostic::Undeclared
    }

    /// The same failure, each message behind what it is about.
    pub(crate) fn about(mut self, what: &str) -> Self {
        for message in &mut self.messages {
            *message = format!("{what}: {message}");
        }
        self
    }

    /// Several failures as one, which ends with the highest exit code of them; `None` if there is none.
    pub(crate) fn joined(failures: Vec<Self>) -> Option<Self> {
        failures.into_iter().reduce(|mut all, failure| {
            if failure.exit_code() > all.exit_code() {
                all.diagnostic = failure.diagnostic;
            }
            all.messages.extend(failure.messages);
            all
        })
    }

    /// What is wrong, where it is one thing.
    #[cfg(test)]
    pub(crate) fn message(&self) -> String {
        self.messages.join("\n")
    }

    pub(crate) fn messages(&self) -> &[String] {
        &self.messages
    }

    /// The exit code with which the call ends.
    pub(crate) fn exit_code(&self) -> u8 {
        match self.diagnostic {
            Diagnostic::Declarations | Diagnostic::Undeclared => 1,
            Diagnostic::Call => 2,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Declarations(problems) => {
                Self::declarations(problems.iter().map(ToString::to_string).collect())
            }
            Error::Undeclared { .. } => Self::undeclared(vec![error.to_string()]),
            _ => Self::call(error.to_string()),
        }
    }
}

//! Why a call ends without its result, and which exit code the shell gets.

use oasgard::Error;

/// What is wrong, each message one thing to fix.
#[derive(Debug)]
pub(crate) struct Failure {
    diagnostic: Diagnostic,
    messages: Vec<String>,
}

#[derive(Debug)]
enum Diagnostic {
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
            Diagnostic::Declarations => 1,
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
            Error::Undeclared { .. } => Self::declarations(vec![error.to_string()]),
            _ => Self::call(error.to_string()),
        }
    }
}

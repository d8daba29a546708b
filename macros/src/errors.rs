//! The mistakes of one attribute, collected.

use oasgard_core::rules::{Finding, Severity};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

/// Collects what is wrong, so that four mistakes are reported in one compile.
///
/// Panics if it is dropped before [`Errors::finish`], since a mistake would be lost.
#[derive(Default)]
pub(crate) struct Errors {
    refusals: Vec<(Span, Finding)>,
    warnings: Vec<(Span, Finding)>,
    finished: bool,
}

/// The findings about an attribute, as tokens.
pub(crate) struct Findings {
    /// Items that fail to compile with the messages; empty if nothing is wrong.
    pub(crate) errors: TokenStream,
    /// Statements or items at which rustc shows the warnings.
    pub(crate) warnings: TokenStream,
}

impl Errors {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Shows a finding at `span`.
    pub(crate) fn push(&mut self, span: Span, finding: Finding) {
        match finding.severity {
            Severity::Error => self.refusals.push((span, finding)),
            Severity::Warning => self.warnings.push((span, finding)),
        }
    }

    /// Whether the declaration is refused.
    pub(crate) fn any(&self) -> bool {
        !self.refusals.is_empty()
    }

    pub(crate) fn finish(mut self) -> Findings {
        self.finished = true;
        // The rule's ID in a message leads from the compiler's output to `cargo oasgard explain`.
        let errors = self.refusals.iter().map(|(span, finding)| {
            let message = finding.to_string();
            quote_spanned! {*span=> ::core::compile_error! { #message } }
        });
        // Stable Rust lets a macro warn only through a deprecated name, used where the user is to look.
        let warnings = self.warnings.iter().map(|(span, finding)| {
            let message = finding.to_string();
            let name = quote_spanned! {*span=> declaration };
            quote! {
                const _: () = {
                    #[deprecated(note = #message)]
                    #[allow(non_upper_case_globals)]
                    const declaration: () = ();
                    #name
                };
            }
        });
        Findings {
            errors: errors.collect(),
            warnings: warnings.collect(),
        }
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        assert!(
            self.finished || std::thread::panicking(),
            "the mistakes of an attribute were collected and never shown"
        );
    }
}

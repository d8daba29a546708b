//! The mistakes of one attribute, collected.

use oasgard_core::rules::{Finding, Severity};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// Collects what is wrong, so that four mistakes are reported in one compile.
///
/// Panics if it is dropped before [`Errors::finish`], since a mistake would be lost.
#[derive(Default)]
pub(crate) struct Errors {
    refusals: Vec<(Span, Span, Finding)>,
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
        self.push_between(span, span, finding);
    }

    /// Shows a finding under all of `tokens`, of which there is at least one.
    pub(crate) fn push_under(&mut self, tokens: &[TokenTree], finding: Finding) {
        if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
            self.push_between(first.span(), last.span(), finding);
        }
    }

    fn push_between(&mut self, first: Span, last: Span, finding: Finding) {
        match finding.severity {
            Severity::Error => self.refusals.push((first, last, finding)),
            Severity::Warning => self.warnings.push((first, finding)),
        }
    }

    /// Whether the declaration is refused.
    pub(crate) fn any(&self) -> bool {
        !self.refusals.is_empty()
    }

    pub(crate) fn finish(mut self) -> Findings {
        self.finished = true;
        // The rule's ID in a message leads from the compiler's output to `cargo oasgard explain`.
        let errors = self.refusals.iter().map(|(first, last, finding)| {
            let message = finding.to_string();
            // rustc underlines from the first token of the call to its last one.
            let call = quote_spanned!(*first=> ::core::compile_error!);
            let text = quote_spanned!(*last=> { #message });
            quote!(#call #text)
        });
        // Stable Rust lets a macro warn only through a deprecated name, used where the user is to look.
        let warnings = self.warnings.iter().map(|(span, finding)| {
            let message = finding.to_string();
            let name = quote_spanned! {*span=> declaration };
            quote! {
                const _: () = {
                    #[deprecated(note = #message)]
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

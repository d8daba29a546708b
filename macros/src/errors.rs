//! The mistakes of one attribute, collected.

use oasgard_core::rules::{Finding, Severity};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
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
    pub(crate) warnings: Warnings,
}

/// What is only reported.
///
/// Stable Rust lets a macro warn only through a deprecated name, used where the user is to look: "use of deprecated constant
/// `list_orders::oasgard_warning`: …". So the name says who warns, and its path says about which item.
pub(crate) struct Warnings(Vec<(Span, String)>);

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
        let warnings = self.warnings.iter();
        let warnings = warnings.map(|(span, finding)| (*span, finding.to_string()));
        Findings {
            errors: errors.collect(),
            warnings: Warnings(warnings.collect()),
        }
    }
}

impl Warnings {
    /// Items in the body of a function, at which rustc shows the warnings.
    pub(crate) fn in_body(&self) -> TokenStream {
        let items = self
            .0
            .iter()
            .enumerate()
            .map(|(position, (span, message))| {
                let name = name(position);
                let shown = Ident::new(&name.to_string(), *span);
                quote! {
                    #[deprecated(note = #message)]
                    const #name: () = ();
                    const _: () = #shown;
                }
            });
        items.collect()
    }

    /// The same as constants of a type. `allowed` are its attributes of that name.
    pub(crate) fn of_type(&self, item: &Ident, allowed: &TokenStream) -> TokenStream {
        let constants = self
            .0
            .iter()
            .enumerate()
            .map(|(position, (span, message))| {
                let name = name(position);
                let use_of = Ident::new(&format!("__{name}"), Span::mixed_site());
                let shown = Ident::new(&name.to_string(), *span);
                let shown = quote_spanned!(*span=> Self::#shown);
                quote! {
                    #[deprecated(note = #message)]
                    const #name: () = ();
                    #allowed
                    const #use_of: () = #shown;
                }
            });
        let constants: TokenStream = constants.collect();
        if constants.is_empty() {
            return constants;
        }
        quote! {
            #[automatically_derived]
            impl #item { #constants }
        }
    }
}

/// Numbered from the second on. It comes from the attribute, so rustc reports neither its case nor that nothing uses it.
fn name(position: usize) -> Ident {
    let name = match position {
        0 => "oasgard_warning".to_owned(),
        other => format!("oasgard_warning_{}", other + 1),
    };
    Ident::new(&name, Span::mixed_site())
}

impl Drop for Errors {
    fn drop(&mut self) {
        assert!(
            self.finished || std::thread::panicking(),
            "the mistakes of an attribute were collected and never shown"
        );
    }
}

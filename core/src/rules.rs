//! Every rule, once: what the standards ask of a declaration, and the words in which a mistake is told.
//!
//! A function here looks at plain data and says what is wrong and what to write instead. Where the mistake stands is
//! the caller's knowledge: the macros map a [`Place`] to a token.

mod api_key;
mod catalogue;
mod client;
mod credentials;
mod finding;
mod flow;
pub mod form;
mod host;
mod http;
mod names;
mod opt_in;
mod record;
mod requirement;
mod resource;
mod route;
mod scheme;
mod scope;
mod secret;
mod url;
mod well_known;
mod word;

pub use api_key::*;
pub use catalogue::{Rule, Stage, Verdict};
pub use client::*;
pub use credentials::*;
pub use finding::{ClientPart, Finding, Located, Part, Place, Severity};
pub use flow::{flow, unknown_flow, url_outside_flow};
pub use http::*;
pub use names::{extension, scheme_name};
pub use opt_in::{idle_opt_in, reason, without_reason};
pub use record::declaration;
pub use requirement::*;
pub use route::*;
pub use scheme::*;
pub use scope::*;
pub use secret::*;
pub use url::{resolves_without_tls, url};
pub use well_known::{discovery_url, metadata_url};
pub use word::*;

/// A text with its noun, as the subject of a sentence; the noun alone if there is no text.
#[must_use]
pub fn named(noun: &str, text: &str) -> String {
    if text.is_empty() {
        noun.to_owned()
    } else {
        format!("{noun} `{text}`")
    }
}

/// `` `a` ``, `` `a` or `b` ``, `` `a`, `b` or `c` ``.
#[must_use]
pub fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut quoted: Vec<_> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.pop() {
        None => String::new(),
        Some(only) if quoted.is_empty() => only,
        Some(last) => format!("{} or {last}", quoted.join(", ")),
    }
}

//! The two attributes of oasgard. Their reference pages are on their re-exports in the crate `oasgard`.

use proc_macro::TokenStream;

mod api_key_form;
mod arguments;
mod beside;
mod caller;
mod client;
mod crate_path;
mod doc_comment;
mod errors;
mod expression;
mod flow;
mod flow_form;
mod foreign_key;
mod handler;
mod inline_scheme;
mod item;
mod item_name;
mod json;
mod kind;
mod known_caller;
mod meant;
mod misread;
mod openapi_form;
mod operation;
mod other_attributes;
mod permission;
mod places;
mod reader;
mod record;
mod route;
mod route_form;
mod scheme;
mod scheme_impl;
mod scheme_item;
mod scope_names;
mod security;
mod security_arguments;
mod several;
mod source;
mod spelling;
mod variant;

#[allow(
    missing_docs,
    reason = "the page is on the re-export, where its examples compile"
)]
#[proc_macro_attribute]
pub fn security_scheme(arguments: TokenStream, item: TokenStream) -> TokenStream {
    scheme_item::expand(arguments.into(), &item.into()).into()
}

#[allow(
    missing_docs,
    reason = "the page is on the re-export, where its examples compile"
)]
#[proc_macro_attribute]
pub fn security(arguments: TokenStream, item: TokenStream) -> TokenStream {
    security::expand(arguments.into(), &item.into()).into()
}

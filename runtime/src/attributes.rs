//! The two attributes, each with its reference page.

mod scheme_page;
mod security_page;

pub use scheme_page::security_scheme;
pub use security_page::security;

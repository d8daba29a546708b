//! `cargo oasgard import`: what it writes compiles, and says what was imported.

mod doc_comments;
mod documents;
mod refusals;
mod round_trip;
mod workspace;

//! The README and the pages of `docs/`: their commands, links and words.

mod console;
mod front_page;
mod links;
mod pages;
mod rules;
mod rust_texts;
mod words;

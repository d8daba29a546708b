//! Reading and joining the records of programs that were made for the purpose.

mod contradictions;
mod copies;
mod formats;
mod hostile;
mod ids;
mod inline_schemes;
mod merging;
mod places;
mod planted;
mod programs;
mod warnings;

//! Text of an unknown author, made harmless for the place where it is shown.

pub(crate) mod ci_command;
pub(crate) mod machine_json;
pub(crate) mod markdown;
pub(crate) mod scheme_name;
pub(crate) mod unseen;
pub(crate) mod visible;

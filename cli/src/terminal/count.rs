//! Numbers of things in sentences.

/// `1 scheme`, `2 schemes`
pub(crate) fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

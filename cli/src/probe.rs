//! What the fuzz targets call: every reader of a document, without files and without output. It changes without notice.

use oasgard_document::DocumentView;
use oasgard_document::comparison::Comparison;

use crate::commands::diff;
use crate::commands::import;
use crate::commands::lint;
use crate::commands::matrix;
use crate::source::Source;

/// A document that could be read.
pub struct Read(Source);

impl Read {
    /// Reads the text of a document, whose name states the format; `None` if it is refused.
    #[must_use]
    pub fn parse(name: &str, bytes: Vec<u8>) -> Option<Self> {
        Source::parse(name, bytes).ok().map(Self)
    }

    /// Checks the document in every format of `lint`; `None` if it is refused.
    #[must_use]
    pub fn lint(&self) -> Option<Vec<String>> {
        lint::every_format(&self.0)
    }

    /// The matrix in every form, the page last; `None` if the document is refused.
    #[must_use]
    pub fn matrix(&self) -> Option<Vec<String>> {
        matrix::every_form(&self.0).ok()
    }

    /// Whether something changed since `old`, after every format of `diff` was written; `None` if one of the two is refused.
    #[must_use]
    pub fn differs_from(&self, old: &Self) -> Option<bool> {
        let before = diff::stated(&old.0).ok()?;
        let after = diff::stated(&self.0).ok()?;
        let comparison = Comparison::new(&before, &after);
        diff::every_format(&self.0, &comparison);
        Some(!comparison.is_empty())
    }

    /// The declarations that `import` writes, with `--fix` or without; `None` if the document is refused.
    #[must_use]
    pub fn declarations(&self, fix: bool) -> Option<String> {
        let document = DocumentView::read(&self.0.json).ok()?;
        import::listing(&document, fix)
    }
}

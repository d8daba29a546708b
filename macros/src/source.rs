//! Where an attribute stands.

use oasgard_spec::record::Source;
use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The place of the attribute that is being expanded, on `item`. The module is rustc's to fill in.
pub(crate) fn of(item: &Ident) -> Source {
    let attribute = proc_macro::Span::call_site();
    Source {
        module: String::new(),
        item: item.unraw().to_string(),
        file: relative(&attribute.file()),
        line: attribute.line() as u64,
    }
}

/// No record tells where on a machine the code was compiled.
fn relative(file: &str) -> String {
    let file = file.replace('\\', "/");
    let is_absolute = file.starts_with('/') || file.get(1..3) == Some(":/");
    if !is_absolute {
        return file;
    }
    let start = file
        .rfind("/src/")
        .or_else(|| file.rfind('/'))
        .unwrap_or_default();
    file[start + 1..].to_owned()
}

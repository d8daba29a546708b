//! Who reads a message, and so in which words it is told.

use crate::flow::{FlowKind, FlowUrl};
use crate::version::Version;
use crate::words;

/// The author of a declaration reads `token_url`, the reader of a document `tokenUrl`: a rule is one, its words are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// the words of the attributes
    Declaration,
    /// the fields of a document of this version
    Document(Version),
}

impl Wording {
    /// The name of a field, given its word in a declaration.
    #[must_use]
    pub fn field(self, word: &'static str) -> &'static str {
        let Self::Document(version) = self else {
            return word;
        };
        if let Some(url) = FlowUrl::ALL.into_iter().find(|url| url.word() == word) {
            return url.key(version);
        }
        match word {
            words::URL => "openIdConnectUrl",
            words::METADATA_URL => metadata_url_key(version),
            words::DEPRECATED => deprecated_key(version),
            words::BEARER_FORMAT => "bearerFormat",
            words::HEADER | words::QUERY | words::COOKIE => "name",
            word => word,
        }
    }

    /// The name of a flow, as its word or key.
    #[must_use]
    pub fn flow(self, kind: FlowKind) -> &'static str {
        match self {
            Self::Declaration => kind.word(),
            Self::Document(version) => kind.key(version),
        }
    }
}

/// The field of the metadata URL; before OpenAPI 3.2 there is only oasgard's own extension.
pub(crate) fn metadata_url_key(version: Version) -> &'static str {
    if version < Version::V3_2 {
        "x-oasgard-oauth2MetadataUrl"
    } else {
        "oauth2MetadataUrl"
    }
}

/// The field that says that a scheme is deprecated; before OpenAPI 3.2 there is only a registered extension.
pub(crate) fn deprecated_key(version: Version) -> &'static str {
    if version < Version::V3_2 {
        "x-oai-deprecated"
    } else {
        "deprecated"
    }
}

//! Who reads a message, which decides its wording.

use crate::flow::{FlowKind, FlowUrl};
use crate::keywords;
use crate::version::Version;

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
            keywords::URL => "openIdConnectUrl",
            keywords::METADATA_URL => metadata_url_key(version),
            keywords::DEPRECATED => deprecated_key(version),
            keywords::BEARER_FORMAT => "bearerFormat",
            keywords::HEADER | keywords::QUERY | keywords::COOKIE => "name",
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

    /// One of the two texts.
    #[must_use]
    pub fn choose<T>(self, declaration: T, document: T) -> T {
        match self {
            Self::Declaration => declaration,
            Self::Document(_) => document,
        }
    }

    /// How a value is given to a field: `token_url = "…"` or `tokenUrl: …`.
    #[must_use]
    pub fn assigned(self, word: &'static str, value: &str) -> String {
        let field = self.field(word);
        self.choose(
            format!("{field} = \"{value}\""),
            format!("{field}: {value}"),
        )
    }

    /// A flow as something to write.
    #[must_use]
    pub fn a_flow(self, kind: FlowKind) -> String {
        let flow = self.flow(kind);
        self.choose(format!("`{flow}(…)`"), format!("an `{flow}` flow"))
    }

    /// The scheme of a bearer token.
    #[must_use]
    pub fn bearer(self) -> &'static str {
        self.choose("`http(bearer)`", "`type: http` with `scheme: bearer`")
    }

    /// An HTTP scheme as something to write: `http(bearer)` or `scheme: bearer`.
    #[must_use]
    pub fn http(self, scheme: &str) -> String {
        self.choose(format!("`http({scheme})`"), format!("`scheme: {scheme}`"))
    }

    /// What to write where a reason lets the thing through: nothing in a document.
    #[must_use]
    pub fn or_permission(self, word: &str) -> String {
        self.choose(format!(", or add `{word} = \"reason\"`"), String::new())
    }
}

/// The field of the metadata URL; before OpenAPI 3.2 there is only oasgard's own extension.
#[must_use]
pub fn metadata_url_key(version: Version) -> &'static str {
    if version < Version::V3_2 {
        "x-oasgard-oauth2MetadataUrl"
    } else {
        "oauth2MetadataUrl"
    }
}

/// The field that marks a scheme as deprecated; before OpenAPI 3.2 there is only a registered extension.
#[must_use]
pub fn deprecated_key(version: Version) -> &'static str {
    if version < Version::V3_2 {
        "x-oai-deprecated"
    } else {
        "deprecated"
    }
}

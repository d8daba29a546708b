//! The OpenAPI versions a document can be written for.

use std::fmt;
use std::str::FromStr;

/// A minor version of the OpenAPI Specification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// OpenAPI 3.0
    V3_0,
    /// OpenAPI 3.1
    #[default]
    V3_1,
    /// OpenAPI 3.2
    V3_2,
}

impl Version {
    /// Every version, the oldest first.
    pub const ALL: [Self; 3] = [Self::V3_0, Self::V3_1, Self::V3_2];

    /// The word by which a call knows it: `3.1`
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0",
            Self::V3_1 => "3.1",
            Self::V3_2 => "3.2",
        }
    }

    /// The value of the document's `openapi` field: the newest patch release of this version.
    #[must_use]
    pub fn release(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0.4",
            Self::V3_1 => "3.1.2",
            Self::V3_2 => "3.2.0",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Version {
    type Err = String;

    /// Reads `3.0`, `3.1` or `3.2`, with or without a patch number.
    fn from_str(text: &str) -> Result<Self, String> {
        let unsupported = || format!("OpenAPI {text} is not supported; choose 3.0, 3.1 or 3.2");
        let (minor, patch) = match text.splitn(3, '.').collect::<Vec<_>>()[..] {
            ["3", minor] => (minor, "0"),
            ["3", minor, patch] => (minor, patch),
            _ => return Err(unsupported()),
        };
        if patch.is_empty() || !patch.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(unsupported());
        }
        match minor {
            "0" => Ok(Self::V3_0),
            "1" => Ok(Self::V3_1),
            "2" => Ok(Self::V3_2),
            _ => Err(unsupported()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patch_version_parses_as_its_minor() {
        assert_eq!("3.1".parse(), Ok(Version::V3_1));
        assert_eq!("3.0.3".parse(), Ok(Version::V3_0));
        assert_eq!("3.2.17".parse(), Ok(Version::V3_2));
    }

    #[test]
    fn other_versions_are_refused() {
        for text in ["3.3", "2.0", "", "3", "3.1.x", "3.1.", "31", "4.0.0"] {
            let error = text.parse::<Version>().unwrap_err();
            assert_eq!(
                error,
                format!("OpenAPI {text} is not supported; choose 3.0, 3.1 or 3.2")
            );
        }
    }
}

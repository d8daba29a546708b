//! The names under which readers of OpenAPI documents look for the settings of `client(…)`.

mod choice;
mod terms;

use std::fmt;
use std::str::FromStr;

use oasgard_core::client::{Client, matters};
use oasgard_core::json::Object;
use oasgard_core::keywords;
use oasgard_core::scheme::{Kind, Scheme};
use oasgard_core::suggest::nearest;

use oasgard_core::rules::listed;

pub(crate) use terms::{Home, Term};

/// A reader with names of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Speakeasy, which generates clients
    Speakeasy,
    /// Scalar, a reference with a console
    Scalar,
    /// Redocly, a reference with a console
    Redocly,
    /// RapiDoc, a reference with a console
    RapiDoc,
}

/// The dialects that a document is written in; oasgard's own names alone if there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dialects(Vec<Dialect>);

impl Dialect {
    /// Every dialect, in the order in which messages list them.
    pub const ALL: [Self; 4] = [Self::Speakeasy, Self::Scalar, Self::Redocly, Self::RapiDoc];

    /// The dialect's word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Speakeasy => "speakeasy",
            Self::Scalar => "scalar",
            Self::Redocly => "redocly",
            Self::RapiDoc => "rapidoc",
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Dialect {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let words = Self::ALL.map(Self::word);
        let known = Self::ALL.into_iter().find(|dialect| dialect.word() == word);
        known.ok_or_else(|| {
            let remedy = match nearest(word, words) {
                Some(meant) => format!("`{meant}`"),
                None => listed(words),
            };
            format!("unknown dialect `{word}`; write {remedy}")
        })
    }
}

impl Dialects {
    /// What they write about a client in one place, each with the first dialect that writes it so.
    pub(crate) fn terms(&self, client: &Client, home: Home) -> Vec<(Dialect, Term)> {
        let mut said: Vec<(Dialect, Term)> = Vec::new();
        for dialect in &self.0 {
            for term in dialect.terms(client, home) {
                if !said.iter().any(|(_, known)| known.name == term.name) {
                    said.push((*dialect, term));
                }
            }
        }
        said
    }

    /// The scheme as it is written for these dialects: what they have a name for is written under that name, and in the
    /// description what other readers have to know.
    #[must_use]
    pub fn translate(&self, scheme: &Scheme) -> Scheme {
        let mut scheme = scheme.clone();
        let Some(client) = scheme.kind.client().cloned() else {
            return scheme;
        };
        describe(&client, &mut scheme.description);
        push_terms(&self.terms(&client, None), &mut scheme.extensions);
        for flow in scheme.kind.flows_mut() {
            push_terms(&self.terms(&client, Some(flow.kind)), &mut flow.extensions);
        }
        let said = |key| self.covers(key, &client, &scheme.kind);
        let (credentials, scopes, resource, pkce) = (
            said(keywords::CREDENTIALS),
            said(keywords::DEFAULT_SCOPES),
            said(keywords::RESOURCE),
            said(keywords::PKCE),
        );
        if let Some(own) = scheme.kind.client_mut() {
            own.credentials = own.credentials.filter(|_| !credentials);
            own.default_scopes.retain(|_| !scopes);
            own.resource = own.resource.take().filter(|_| !resource);
            own.pkce &= !pkce;
        }
        scheme
    }

    /// Whether a dialect has names for all of a key, wherever it matters.
    fn covers(&self, key: &str, client: &Client, kind: &Kind) -> bool {
        let homes: Vec<Home> = match key {
            keywords::DEFAULT_SCOPES => vec![None],
            _ => kind
                .flows()
                .iter()
                .map(|flow| flow.kind)
                .filter(|flow| matters(key, *flow))
                .map(Some)
                .collect(),
        };
        let is_stated_in = |home: &Home| {
            let terms = self.terms(client, *home);
            terms
                .iter()
                .any(|(_, term)| term.key == key && term.is_whole)
        };
        !homes.is_empty() && homes.iter().all(is_stated_in)
    }
}

fn describe(client: &Client, description: &mut Option<String>) {
    let Some(sentence) = client.sentence() else {
        return;
    };
    *description = Some(match description.take() {
        Some(text) if text.contains(&sentence) => text,
        Some(text) => format!("{text}\n\n{sentence}"),
        None => sentence,
    });
}

fn push_terms(terms: &[(Dialect, Term)], extensions: &mut Object) {
    for (_, term) in terms {
        extensions.push(term.name, term.value.clone());
    }
}

impl From<Dialect> for Dialects {
    fn from(dialect: Dialect) -> Self {
        Self(vec![dialect])
    }
}

impl FromStr for Dialects {
    type Err = String;

    /// Reads names separated by commas.
    fn from_str(words: &str) -> Result<Self, String> {
        let dialects: Result<_, _> = words.split(',').map(|word| word.trim().parse()).collect();
        Self::new(dialects?).map_err(|finding| finding.to_string())
    }
}

#[cfg(test)]
mod tests {
    use oasgard_core::client::Credentials;
    use oasgard_core::flow::{Flow, FlowKind, FlowUrl};
    use oasgard_core::json::Json;
    use oasgard_core::version::Version;

    use super::*;

    fn client() -> Client {
        Client {
            credentials: Some(Credentials::Body),
            default_scopes: vec!["a".to_owned()],
            pkce: true,
            resource: Some("https://api.example.com".to_owned()),
            token_prefix: Some("SSWS".to_owned()),
            ..Client::default()
        }
    }

    fn scheme(flows: &[FlowKind], client: Client) -> Scheme {
        let flow = |kind: &FlowKind| {
            let mut flow = Flow::new(*kind);
            flow.urls.insert(FlowUrl::Token, "/token".to_owned());
            flow
        };
        Scheme {
            name: "Shop".to_owned(),
            kind: Kind::OAuth2 {
                flows: flows.iter().map(flow).collect(),
                metadata_url: None,
                client: Some(Box::new(client)),
                extensions: Object::new(),
            },
            description: None,
            deprecated: false,
            extensions: Object::new(),
        }
    }

    fn written(scheme: &Scheme, dialects: &str) -> String {
        let scheme = match dialects {
            "" => Dialects::default().translate(scheme),
            dialects => dialects.parse::<Dialects>().unwrap().translate(scheme),
        };
        Json::from(scheme.object(Version::V3_2)).to_line()
    }

    #[test]
    fn keys_have_our_names_without_a_dialect() {
        let shop = scheme(&[FlowKind::AuthorizationCode], client());
        let text = written(&shop, "");
        for (key, own_name) in oasgard_core::client::KEYS {
            let is_given = client().get(key).is_some();
            assert_eq!(text.contains(own_name), is_given, "{own_name} in {text}");
        }
    }

    /// A key keeps our own name if the dialect has no name for it in one of the flows.
    #[test]
    fn own_name_covers_flows_without_dialect() {
        let both = [FlowKind::ClientCredentials, FlowKind::AuthorizationCode];
        let text = written(&scheme(&both[..1], client()), "speakeasy");
        assert!(!text.contains("x-oasgard-credentials"), "{text}");
        let text = written(&scheme(&both, client()), "speakeasy");
        assert!(text.contains("x-oasgard-credentials"), "{text}");
        let text = written(&scheme(&both, client()), "speakeasy,scalar");
        assert!(!text.contains("x-oasgard-credentials"), "{text}");
    }

    #[test]
    fn automatic_credentials_keep_our_own_name() {
        let automatic = Client {
            credentials: Some(Credentials::Automatic),
            ..Client::default()
        };
        let till = scheme(&[FlowKind::ClientCredentials], automatic);
        for dialect in Dialect::ALL {
            let text = written(&till, dialect.word());
            assert!(
                text.contains(r#""x-oasgard-credentials":"automatic""#),
                "{text}"
            );
        }
    }

    #[test]
    fn dialects_neither_repeat_nor_lose_keys() {
        let all = scheme(&FlowKind::ALL, client());
        for names in ["speakeasy,scalar,rapidoc", "speakeasy,redocly,rapidoc"] {
            let text = written(&all, names);
            assert!(Json::parse(text.as_bytes()).is_ok(), "{text}");
            assert!(text.contains("https://api.example.com"), "{text}");
        }
    }

    #[test]
    fn description_is_not_extended_twice() {
        let shop = scheme(&[FlowKind::ClientCredentials], client());
        let once = Dialects::default().translate(&shop);
        assert_eq!(
            once.description.as_deref(),
            Some("The token is sent as `Authorization: SSWS <token>`.")
        );
        assert_eq!(Dialects::default().translate(&once), once);
    }

    #[test]
    fn contradicting_dialects_are_refused() {
        let both: Result<Dialects, _> = "redocly, scalar".parse();
        assert!(
            both.unwrap_err()
                .contains("`x-usePkce` is `true` in the first")
        );
        for (position, first) in Dialect::ALL.into_iter().enumerate() {
            for second in &Dialect::ALL[position + 1..] {
                let pair = [first, *second];
                let contradict = pair == [Dialect::Scalar, Dialect::Redocly];
                assert_eq!(Dialects::new(pair.to_vec()).is_err(), contradict);
            }
        }
    }
}

//! Holds the document to the program, and the program to the document.

use std::collections::HashSet;
use std::error::Error;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use oasgard::{Document, Operation};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use ureq::Agent;
use ureq::http::{Request, StatusCode};

use crate::credentials::{Credential, DEMONSTRATION};

#[test]
fn openapi_json_is_current() -> Result<(), oasgard::Error> {
    Document::from_current_exe()?.check("openapi.json")
}

#[test]
fn program_has_no_warnings() -> Result<(), oasgard::Error> {
    assert_eq!(Document::from_current_exe()?.warnings(), []);
    Ok(())
}

/// Every operation that is declared anywhere in the program is asked by every caller there can be, over HTTP.
#[test]
fn operations_admit_whom_they_declare() -> Result<(), Box<dyn Error>> {
    let document = Document::from_current_exe()?;
    for operation in document.api().operations() {
        // Each operation finds the store as it was opened.
        let store = Server::start()?;
        let mut answers = HashSet::new();
        for caller in callers() {
            let expected = if admits(operation, &caller) {
                StatusCode::OK
            } else if caller.is_empty() {
                StatusCode::UNAUTHORIZED
            } else {
                StatusCode::FORBIDDEN
            };
            let answer = store.ask(operation, &caller)?;
            let credentials: Vec<_> = caller.iter().map(|credential| credential.value).collect();
            assert_eq!(answer, expected, "{} with {credentials:?}", operation.id());
            answers.insert(answer);
        }
        // Of a secured operation every outcome was seen: unknown, not permitted, let in.
        let outcomes = if operation.security().is_public() {
            1
        } else {
            3
        };
        assert_eq!(answers.len(), outcomes, "{}: {answers:?}", operation.id());
    }
    Ok(())
}

/// Every combination of credentials with at most one in each header.
fn callers() -> Vec<Vec<&'static Credential>> {
    let mut callers: Vec<Vec<&Credential>> = vec![Vec::new()];
    for credential in &DEMONSTRATION {
        let without = callers
            .iter()
            .filter(|caller| caller.iter().all(|given| given.header != credential.header));
        let with: Vec<_> = without
            .map(|caller| [caller.as_slice(), &[credential]].concat())
            .collect();
        callers.extend(with);
    }
    callers
}

/// Whether the declaration lets the caller in.
fn admits(operation: &Operation, caller: &[&Credential]) -> bool {
    let holds = |scheme: &str, scopes: &[String]| {
        caller.iter().any(|credential| {
            let grants = |scope: &String| credential.scopes.contains(&scope.as_str());
            credential.scheme == scheme && scopes.iter().all(grants)
        })
    };
    let security = operation.security();
    security.is_public()
        || security
            .alternatives()
            .any(|mut alternative| alternative.all(|(scheme, scopes)| holds(scheme, scopes)))
}

/// A store on a port of its own, which closes when it is dropped.
struct Server {
    address: SocketAddr,
    client: Agent,
    _runtime: Runtime,
}

impl Server {
    fn start() -> Result<Self, Box<dyn Error>> {
        let runtime = Runtime::new()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        runtime.spawn(async { axum::serve(listener, crate::app()).await });
        let client = Agent::config_builder()
            .http_status_as_error(false)
            .max_idle_connections(0)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .new_agent();
        Ok(Self {
            address,
            client,
            _runtime: runtime,
        })
    }

    /// The status of the answer, any success as 200.
    fn ask(
        &self,
        operation: &Operation,
        caller: &[&Credential],
    ) -> Result<StatusCode, Box<dyn Error>> {
        let (method, path) = (operation.method(), operation.path());
        let path = path.ok_or("no path")?.replace("{id}", "1");
        let mut request = Request::builder()
            .method(method.ok_or("no method")?)
            .uri(format!("http://{}{path}", self.address))
            .header("Content-Type", "application/json");
        for credential in caller {
            request = request.header(credential.header, credential.value);
        }
        // Handlers that read a body find what they need in this one.
        let body = r#"{"name": "Rex", "species": "dog", "pet": 1}"#;
        let status = self.client.run(request.body(body)?)?.status();
        Ok(if status.is_success() {
            StatusCode::OK
        } else {
            status
        })
    }
}

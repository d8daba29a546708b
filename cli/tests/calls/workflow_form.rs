//! What the workflow for GitHub may do, and what it takes its words from.

use serde_norway::Value;

use crate::pull_request::{DOCUMENT, PROGRAM, guards, steps, text, workflow};

fn jobs() -> Vec<String> {
    let workflow = workflow();
    let jobs = workflow["jobs"].as_mapping().unwrap().keys();
    jobs.map(|name| name.as_str().unwrap().to_owned()).collect()
}

fn position(steps: &[Value], is_it: impl Fn(&Value) -> bool) -> usize {
    steps.iter().position(is_it).unwrap()
}

#[test]
fn every_step_is_about_the_same_document() {
    assert_eq!(workflow()["env"]["DOCUMENT"], "openapi.json");
    let lines = guards(DOCUMENT).into_iter().chain(guards(PROGRAM));
    let lines: Vec<_> = lines.map(|(_, line)| line).collect();
    assert_eq!(lines.len(), 5);
    for line in lines {
        assert!(line.contains("\"$DOCUMENT\""), "{line}");
        assert!(!line.contains("openapi.json"), "{line}");
    }
}

#[test]
fn only_one_job_builds_the_pull_request() {
    assert_eq!(jobs(), [DOCUMENT, PROGRAM]);
    let builds = |line: &str| line.contains(" check ") || line.contains(" emit ");
    for (_, line) in guards(DOCUMENT) {
        assert!(!builds(&line), "{line}");
    }
    for (_, line) in guards(PROGRAM) {
        assert!(builds(&line), "{line}");
    }
    for job in jobs() {
        for step in steps(&job) {
            let run = text(&step, "run");
            // An alias of cargo, or its settings, would be those of the pull request.
            assert!(!run.contains("cargo oasgard"), "{run}");
            assert!(!run.contains("cargo run"), "{run}");
        }
    }
}

#[test]
fn command_is_installed_before_the_checkout() {
    let steps = steps(DOCUMENT);
    let install = position(&steps, |step| {
        text(step, "run").contains("cargo +stable install")
    });
    let checkout = position(&steps, |step| {
        text(step, "uses").starts_with("actions/checkout@")
    });
    assert!(install < checkout);
    for job in jobs() {
        for step in crate::pull_request::steps(&job) {
            if text(&step, "run").contains("install") {
                assert_eq!(text(&step, "working-directory"), "${{ runner.temp }}");
                let version = format!("--locked --version {}\n", env!("CARGO_PKG_VERSION"));
                assert!(text(&step, "run").ends_with(&version));
            }
        }
    }
    let after = steps[checkout + 1..].iter();
    for run in after.map(|step| text(step, "run")) {
        assert!(run.is_empty() || run.starts_with("cargo-oasgard "), "{run}");
    }
}

#[test]
fn document_job_reads_no_other_job() {
    for step in steps(DOCUMENT) {
        let uses = text(&step, "uses");
        for shared in ["cache", "download-artifact", "setup-"] {
            assert!(!uses.contains(shared), "{uses}");
        }
        assert!(step["with"]["cache"].is_null(), "{uses}");
    }
    assert!(workflow()["jobs"][DOCUMENT]["needs"].is_null());
}

#[test]
fn failed_installation_skips_later_steps() {
    // Without a condition a step runs only if all went well before.
    for step in steps(DOCUMENT) {
        let condition = text(&step, "if");
        let follows = condition
            .starts_with("${{ !cancelled() && steps.checkout.outcome == 'success'")
            || condition.starts_with("${{ !cancelled() && (steps.lint.outcome == 'success' ||");
        assert!(condition.is_empty() || follows, "{condition}");
    }
    let judging = steps(DOCUMENT);
    for step in judging
        .iter()
        .filter(|step| text(step, "run").starts_with("cargo-oasgard "))
    {
        assert!(!text(step, "if").is_empty(), "{}", text(step, "name"));
    }
}

#[test]
fn only_a_token_that_may_upload_is_asked_to() {
    let own = "github.event.pull_request.head.repo.full_name == github.repository";
    let fork = own.replace("==", "!=");
    for step in steps(DOCUMENT) {
        let (run, condition) = (text(&step, "run"), text(&step, "if"));
        if text(&step, "uses").contains("upload-sarif") || run.contains("--format sarif") {
            assert!(condition.contains(own), "{condition}");
        } else if run.contains(" lint ") {
            assert!(condition.contains(&fork), "{condition}");
        }
    }
}

#[test]
fn each_job_may_do_what_it_needs() {
    let workflow = workflow();
    assert!(workflow["permissions"].as_mapping().unwrap().is_empty());
    for (job, permissions) in [
        (
            DOCUMENT,
            "contents: read\nsecurity-events: write\nactions: read\n",
        ),
        (PROGRAM, "contents: read\n"),
    ] {
        let settings = &workflow["jobs"][job];
        let granted = serde_norway::to_string(&settings["permissions"]).unwrap();
        assert_eq!(granted, permissions);
        assert!(settings["timeout-minutes"].as_u64().unwrap() <= 60);
        for step in steps(job) {
            if text(&step, "uses").starts_with("actions/checkout@") {
                assert_eq!(step["with"]["persist-credentials"], false);
                assert!(step["with"]["submodules"].is_null());
            }
            // Words of a pull request in a shell would be commands.
            let run = text(&step, "run");
            assert!(!run.contains("${{"), "{run}");
        }
    }
}

//! The compiler that the cases are given to, one file at a time.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

use oasgard_core::json::{Json, Object};

/// An error of the compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) message: String,
    /// What is underlined, in bytes of the file.
    pub(crate) place: Range<usize>,
}

impl Mistake {
    /// Whether one of our rules is named at its end.
    pub(crate) fn is_ours(&self) -> bool {
        let rule = self.message.rsplit_once(" [").map(|(_, rule)| rule);
        rule.is_some_and(|rule| rule.ends_with(']') && rule.contains('-'))
    }
}

/// `rustc` with the library that the cases use.
pub(crate) struct Compiler {
    library: PathBuf,
}

impl Compiler {
    /// Builds the library, with the command of everyone.
    pub(crate) fn new() -> Self {
        let cargo = std::env::var_os("CARGO").expect("cargo runs the tests");
        let mut build = Command::new(cargo);
        build.args(["check", "--package", "oasgard", "--message-format", "json"]);
        let output = build.output().expect("cargo runs");
        assert!(output.status.success(), "{output:?}");
        let messages = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
        let library = messages.lines().rev().find_map(library);
        Self {
            library: library.expect("cargo names what it has built"),
        }
    }

    /// What is wrong with a program, in the order of the compiler's report.
    pub(crate) fn mistakes(&self, source: &str, folder: &Path) -> Vec<Mistake> {
        let file = folder.join("case.rs");
        fs::write(&file, source).expect("the folder can be written");
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc)
            .arg(&file)
            .args([
                "--edition",
                "2024",
                "--emit",
                "metadata",
                "--error-format",
                "json",
            ])
            .arg("--out-dir")
            .arg(folder)
            .arg("-L")
            .arg(self.library.parent().expect("a file has a folder"))
            .arg("--extern")
            .arg(format!("oasgard={}", self.library.display()))
            .output()
            .expect("rustc runs");
        let report = String::from_utf8(output.stderr).expect("rustc writes UTF-8");
        report.lines().filter_map(mistake).collect()
    }
}

fn library(line: &str) -> Option<PathBuf> {
    let message = Json::parse(line.as_bytes()).ok()?;
    let message = message.as_object()?;
    let name = object(message, "target")?.get("name")?.as_str()?;
    let files = message.get("filenames")?.as_array()?;
    let mut files = files.iter().filter_map(Json::as_str).map(PathBuf::from);
    let is_metadata = |file: &PathBuf| file.extension().is_some_and(|it| it == "rmeta");
    files.find(is_metadata).filter(|_| name == "oasgard")
}

fn mistake(line: &str) -> Option<Mistake> {
    let report = Json::parse(line.as_bytes()).ok()?;
    let report = report.as_object()?;
    let is_error = report.get("level")?.as_str()? == "error";
    let spans = report.get("spans")?.as_array()?;
    let spans = spans.iter().filter_map(Json::as_object);
    let mut primary = spans.filter(|span| span.get("is_primary") == Some(&Json::Bool(true)));
    let span = primary.next().filter(|_| is_error)?;
    Some(Mistake {
        message: report.get("message")?.as_str()?.to_owned(),
        place: number(span, "byte_start")?..number(span, "byte_end")?,
    })
}

fn object<'a>(owner: &'a Object, key: &str) -> Option<&'a Object> {
    owner.get(key)?.as_object()
}

fn number(owner: &Object, key: &str) -> Option<usize> {
    owner.get(key)?.to_line().parse().ok()
}

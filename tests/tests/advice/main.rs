//! Each message is followed to the letter: what it says to write is written at the place that it underlines, and the compiler is
//! asked again. The mistake must be gone, and no other may have taken its place.

mod blanks;
mod compiler;
mod edits;
mod exceptions;
mod message;
mod place;
mod settings;
mod stand_ins;
mod underlined;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use compiler::{Compiler, Mistake};
use exceptions::{FURTHER, NOT_FOLLOWED};

/// What becomes of a program in which an advice is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// it compiles, or only its other mistakes are left
    Compiles,
    /// the mistake is gone, and another one is found behind it
    Further,
    /// the mistake is still there
    Stays,
}

/// One thing that the message of a case offers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Followed {
    case: String,
    outcome: Outcome,
    /// The message and what of it was followed.
    text: String,
}

#[test]
fn followed_advice_leaves_no_mistake() {
    let followed = follow_all(cases());
    let of = |outcome| followed.iter().filter(move |it| it.outcome == outcome);
    let count = |outcome| of(outcome).count();
    println!(
        "{} offers followed: {} compile, {} lead to a further mistake, {} stay",
        followed.len(),
        count(Outcome::Compiles),
        count(Outcome::Further),
        count(Outcome::Stays)
    );
    let is_expected = |it: &&Followed| !exceptions(it.outcome).contains_key(&*it.case);
    let unexpected = of(Outcome::Further)
        .chain(of(Outcome::Stays))
        .filter(is_expected);
    let unexpected: Vec<_> = unexpected
        .map(|it| format!("{:?}: {}", it.outcome, it.text))
        .collect();
    assert!(unexpected.is_empty(), "{}", unexpected.join("\n"));
    for outcome in [Outcome::Further, Outcome::Stays] {
        let found: BTreeSet<_> = of(outcome).map(|it| &*it.case).collect();
        let known = exceptions(outcome);
        let stale: Vec<_> = known
            .keys()
            .filter(|case| !found.contains(**case))
            .collect();
        assert!(
            stale.is_empty(),
            "these are exceptions no longer: {stale:?}"
        );
    }
}

/// The cases for which this outcome has a reason.
fn exceptions(outcome: Outcome) -> BTreeMap<&'static str, &'static str> {
    match outcome {
        Outcome::Compiles => BTreeMap::new(),
        Outcome::Further => FURTHER.into_iter().collect(),
        Outcome::Stays => NOT_FOLLOWED.into_iter().collect(),
    }
}

fn follow_all(cases: Vec<PathBuf>) -> Vec<Followed> {
    let compiler = Compiler::new();
    let cases = Mutex::new(cases.into_iter());
    let followed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                let folder = tempfile::tempdir().expect("a temporary folder");
                while let Some(case) = next(&cases) {
                    let found = follow(&compiler, &case, folder.path());
                    followed.lock().expect("no thread failed").extend(found);
                }
            });
        }
    });
    let mut followed = followed.into_inner().expect("no thread failed");
    followed.sort();
    followed
}

fn next(cases: &Mutex<impl Iterator<Item = PathBuf>>) -> Option<PathBuf> {
    cases.lock().expect("no thread failed").next()
}

fn follow(compiler: &Compiler, case: &Path, folder: &Path) -> Vec<Followed> {
    let source = fs::read_to_string(case).expect("the case can be read");
    let source = stand_ins::with_schemes(&source);
    let mistakes = compiler.mistakes(&source, folder);
    let mut followed = Vec::new();
    for mistake in mistakes.iter().filter(|mistake| mistake.is_ours()) {
        for advice in message::advice(&mistake.message) {
            let programs = edits::followed(&source, mistake, &advice).into_iter();
            let outcomes = programs.map(|program| {
                let after = compiler.mistakes(&program, folder);
                outcome(mistake, &mistakes, &after)
            });
            followed.push(Followed {
                case: name(case),
                outcome: best(outcomes),
                text: format!("{}: {}: {advice:?}", name(case), mistake.message),
            });
        }
    }
    followed
}

/// The best of what the ways to read an advice lead to.
fn best(outcomes: impl Iterator<Item = Outcome>) -> Outcome {
    let mut best = Outcome::Stays;
    for outcome in outcomes {
        best = best.min(outcome);
        if best == Outcome::Compiles {
            break;
        }
    }
    best
}

fn outcome(mistake: &Mistake, before: &[Mistake], after: &[Mistake]) -> Outcome {
    let count = |mistakes: &[Mistake], message: &str| {
        let same = mistakes.iter().filter(|it| it.message == message);
        same.count()
    };
    if count(after, &mistake.message) >= count(before, &mistake.message) {
        return Outcome::Stays;
    }
    let is_new = |it: &&Mistake| count(after, &it.message) > count(before, &it.message);
    let new: Vec<_> = after.iter().filter(is_new).collect();
    match &new[..] {
        [] => Outcome::Compiles,
        new if new.iter().all(|it| it.is_ours()) => Outcome::Further,
        _ => Outcome::Stays,
    }
}

/// The cases whose message, as it was approved, offers something to write.
fn cases() -> Vec<PathBuf> {
    let mut cases = Vec::new();
    for folder in ["security", "security_scheme"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("ui")
            .join(folder);
        for entry in fs::read_dir(folder).expect("the cases are there") {
            let file = entry.expect("the folder can be read").path();
            if file.extension().is_some_and(|it| it == "stderr") && has_advice(&file) {
                cases.push(file.with_extension("rs"));
            }
        }
    }
    cases.sort();
    cases
}

fn has_advice(report: &Path) -> bool {
    let report = fs::read_to_string(report).expect("the report can be read");
    let messages = report
        .lines()
        .filter_map(|line| line.strip_prefix("error: "));
    messages.flat_map(message::advice).next().is_some()
}

fn name(case: &Path) -> String {
    let name = case.file_stem().expect("a case has a name");
    name.to_string_lossy().into_owned()
}

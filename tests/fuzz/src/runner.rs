//! Runs a target on one input after the other.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{any::Any, env};

use crate::Random;

/// How long a target runs where nothing else is asked for.
const SECONDS: u64 = 10;

/// One input takes milliseconds; what takes this many seconds does not end in time.
const MAX_SECONDS_FOR_ONE: u64 = 60;

/// What is run on every input.
pub struct Target {
    /// The name of the program.
    pub name: &'static str,
    /// Makes an input.
    pub make: fn(&mut Random) -> Vec<u8>,
    /// Reads a file that holds an input, and panics if what comes of it is wrong. True if the input was accepted.
    pub check: fn(&Path) -> bool,
}

/// Runs the file that the call names, else new inputs until the time is over.
#[must_use]
pub fn run(target: &Target) -> ExitCode {
    if let Some(file) = env::args_os().nth(1) {
        (target.check)(Path::new(&file));
        println!("{}: nothing is wrong with this input", target.name);
        return ExitCode::SUCCESS;
    }
    let seconds = number("OASGARD_FUZZ_SECONDS").unwrap_or(SECONDS);
    let seed = number("OASGARD_FUZZ_SEED").unwrap_or_else(seed_of_now);
    println!(
        "{}: {seconds} seconds from OASGARD_FUZZ_SEED={seed}",
        target.name
    );
    search(target, seed, Duration::from_secs(seconds))
}

fn search(target: &Target, seed: u64, time: Duration) -> ExitCode {
    let folder = folder();
    fs::create_dir_all(&folder).expect("the target folder can be written to");
    // An input that ends the process is found here afterwards.
    let file = folder.join(format!("{}-{}", target.name, process::id()));
    watch(target.name, file.clone());
    let start = Instant::now();
    let (mut inputs, mut accepted) = (0_u64, 0_u64);
    while start.elapsed() < time {
        let input = (target.make)(&mut Random::new(seed.wrapping_add(inputs)));
        fs::write(&file, input).expect("the target folder can be written to");
        STARTED.fetch_add(1, Ordering::SeqCst);
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| (target.check)(&file)));
        match outcome {
            Ok(is_accepted) => accepted += u64::from(is_accepted),
            Err(panic) => return report(target.name, &file, seed.wrapping_add(inputs), &*panic),
        }
        inputs += 1;
    }
    let _ = fs::remove_file(&file);
    println!(
        "{}: {inputs} inputs, {accepted} accepted, nothing found",
        target.name
    );
    if inputs > 100 && accepted == 0 {
        println!(
            "{}: no input was accepted, so nothing was tested",
            target.name
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Counts the inputs, so that one that takes too long is noticed.
static STARTED: AtomicU64 = AtomicU64::new(0);

fn watch(name: &'static str, file: PathBuf) {
    thread::spawn(move || {
        loop {
            let before = STARTED.load(Ordering::SeqCst);
            thread::sleep(Duration::from_secs(MAX_SECONDS_FOR_ONE));
            if before > 0 && STARTED.load(Ordering::SeqCst) == before {
                say_how_to_replay(name, &file, "one input takes too long");
                process::exit(1);
            }
        }
    });
}

fn report(name: &str, file: &Path, seed: u64, panic: &dyn Any) -> ExitCode {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic");
    let kept = file.with_file_name(format!("{name}-failed-{seed}"));
    let kept = match fs::rename(file, &kept) {
        Ok(()) => kept,
        Err(_) => file.to_owned(),
    };
    say_how_to_replay(name, &kept, message);
    println!("{name}: the input was made from OASGARD_FUZZ_SEED={seed}");
    ExitCode::FAILURE
}

fn say_how_to_replay(name: &str, file: &Path, what: &str) {
    let file = file.display();
    println!("{name}: {what}\n{name}: the input is {file}");
    println!("{name}: run it again with `cargo run --package oasgard-fuzz --bin {name} -- {file}`");
}

fn folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"),
        PathBuf::from,
    );
    target.join("fuzz")
}

fn number(variable: &str) -> Option<u64> {
    let text = env::var(variable).ok()?;
    let number = text.parse();
    Some(number.unwrap_or_else(|_| panic!("{variable} is `{text}`, which is not a number")))
}

fn seed_of_now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(0, |now| now.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make(random: &mut Random) -> Vec<u8> {
        vec![u8::try_from(random.below(4)).unwrap_or_default()]
    }

    fn check(file: &Path) -> bool {
        let input = fs::read(file).unwrap();
        assert_ne!(input, [3], "three is wrong");
        true
    }

    #[test]
    fn failing_input_is_kept_and_reproducible() {
        let target = Target {
            name: "example",
            make,
            check,
        };
        let failing = (0..1000).find(|seed| make(&mut Random::new(*seed)) == [3]);
        let failing = failing.unwrap();
        let code = search(&target, failing, Duration::from_secs(60));
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::FAILURE));
        let kept = folder().join(format!("example-failed-{failing}"));
        assert_eq!(fs::read(&kept).unwrap(), [3]);
        fs::remove_file(kept).unwrap();
    }

    #[test]
    fn a_target_without_a_failure_ends_in_time() {
        let target = Target {
            name: "calm",
            make,
            check: |_| true,
        };
        let code = search(&target, 1, Duration::from_millis(20));
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS));
    }
}

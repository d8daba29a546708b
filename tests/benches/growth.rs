//! How long `import --fix` and `diff` take for documents in which everything of one kind is wrong or different: in seconds of
//! user CPU, for a document and for ones that are 2, 4 and 8 times as large.

mod measure;
mod shapes;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use measure::{Table, cost_of_children};
use shapes::{SHAPES, Shape};

const BASE: usize = 1_000;
const TIMES: [usize; 4] = [1, 2, 4, 8];

fn main() {
    if measure::asked_for() {
        println!("{}", table());
    }
}

fn table() -> Table {
    let header = ["shape", "command", "n", "2 n", "4 n", "8 n", "growth"];
    let mut table = Table::new(header);
    let program = built();
    for shape in SHAPES {
        let seconds = TIMES.map(|times| seconds(&program, shape, BASE * times));
        let [first, .., last] = seconds;
        let growth = (last / first).log2() / 3.0;
        let mut row = vec![shape.name.to_owned(), shape.command.to_owned()];
        row.extend(seconds.map(|seconds| format!("{seconds:.2} s")));
        // 2 is linear: twice the document takes twice the time.
        row.push(format!("{:.1} × each time", growth.exp2()));
        let row: [String; 7] = row.try_into().expect("as many cells as heads");
        table.row(row);
    }
    table
}

fn seconds(program: &Path, shape: &Shape, count: usize) -> f64 {
    let folder = Path::new(concat!(env!("CARGO_TARGET_TMPDIR"), "/growth"));
    fs::create_dir_all(folder).expect("the folder can be written");
    let mut command = Command::new(program);
    command.args(shape.command.split(' '));
    for (number, text) in (shape.documents)(count).into_iter().enumerate() {
        let file = folder.join(format!("{}-{count}-{number}.json", shape.name));
        fs::write(&file, text).expect("the folder can be written");
        command.arg(file);
    }
    // What is refused is refused in the same time.
    let (_, cost) = cost_of_children(|| command.output().expect("it was built"));
    cost.user_cpu.as_secs_f64().max(0.001)
}

/// The program, built as people install it.
fn built() -> PathBuf {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--release", "--package", "cargo-oasgard"]);
    measure::run(command.current_dir(env!("CARGO_MANIFEST_DIR")));
    let bench = env::current_exe().expect("a running program has a path");
    let target = bench.ancestors().nth(3).expect("cargo built it");
    let program = target.join("release/cargo-oasgard");
    program.with_extension(env::consts::EXE_EXTENSION)
}

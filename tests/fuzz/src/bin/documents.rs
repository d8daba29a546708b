//! Documents that were changed at random: each is refused, or everything that is written of it is sound.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;

use cargo_oasgard::probe::Read;
use oasgard::Json;
use oasgard_fuzz::{Random, Target, mutated_bytes, mutated_tree, run};

const SEEDS: [&str; 4] = [
    include_str!("../../seeds/documents/kinds.json"),
    include_str!("../../seeds/documents/nested.json"),
    include_str!("../../seeds/documents/older.json"),
    include_str!("../../seeds/documents/plain.yaml"),
];

static BYTES: LazyLock<Vec<Vec<u8>>> =
    LazyLock::new(|| SEEDS.iter().map(|seed| seed.as_bytes().to_vec()).collect());

static TREES: LazyLock<Vec<Json>> = LazyLock::new(|| {
    let parsed = SEEDS
        .iter()
        .filter_map(|seed| Json::parse(seed.as_bytes()).ok());
    parsed.collect()
});

thread_local! {
    static READ: Vec<Read> = SEEDS
        .iter()
        .filter_map(|seed| Read::parse("document", seed.as_bytes().to_vec()))
        .collect();
}

fn main() -> ExitCode {
    run(&Target {
        name: "documents",
        make,
        check,
    })
}

fn make(random: &mut Random) -> Vec<u8> {
    if random.one_in(3) {
        let seed = random.pick(&BYTES).clone();
        return mutated_bytes(seed, &BYTES, random);
    }
    let seed = random.pick(&TREES).clone();
    let text = mutated_tree(seed, &TREES, random).to_pretty().into_bytes();
    if random.one_in(4) {
        return mutated_bytes(text, &BYTES, random);
    }
    text
}

fn check(file: &Path) -> bool {
    let bytes = fs::read(file).expect("the input can be read");
    // JSON is also YAML, so the text is read as what it looks like or as YAML.
    let name = ["document", "document.yaml"][bytes.len() % 2];
    match Read::parse(name, bytes) {
        Some(document) => judge(&document),
        None => false,
    }
}

fn judge(document: &Read) -> bool {
    let linted = document.lint();
    for text in linted.iter().flatten().take(2) {
        assert!(
            Json::parse(text.as_bytes()).is_ok(),
            "lint writes no JSON: {text}"
        );
    }
    if let Some(forms) = document.matrix() {
        let page = forms.last().map_or("", String::as_str);
        assert_eq!(
            page.matches("<script").count(),
            1,
            "the page has other scripts"
        );
        assert_eq!(
            page.matches("</script").count(),
            1,
            "the page has other scripts"
        );
    }
    if let Some(differs) = document.differs_from(document) {
        assert!(!differs, "a document differs from itself");
    }
    READ.with(|seeds| {
        for seed in seeds {
            let _ = document.differs_from(seed);
            let _ = seed.differs_from(document);
        }
    });
    for fix in [false, true] {
        if let Some(listing) = document.declarations(fix)
            && let Err(error) = syn::parse_file(&listing)
        {
            panic!("import writes no Rust: {error}\n{listing}");
        }
    }
    linted.is_some()
}

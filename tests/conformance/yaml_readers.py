"""Documents in YAML, judged by readers that other people wrote.

Whatever this project accepts without a word must say the same to all of them, as far as it decides who may call: a document that
one reader takes for a secured API and another for a public one has to be refused, or a finding has to say so. The documents come from
`yaml_documents.py`. A reader that refuses a document lets nobody in by it, so only what readers accept is compared.
"""

import datetime
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ruamel.yaml
import yaml

from yaml_documents import documents

ROOT = Path(__file__).resolve().parent.parent.parent
SEED = "oasgard"
# Of so many documents each reader must accept a share, or hardly anything would be compared.
FEWEST_READ = 0.1


def plain(value):
    """The value as a program sees it that turns what it has read into JSON: every key a string."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(plain(key)).strip('"'): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, (set, bytes)):
        raise ValueError("JSON has no such value")
    return value


def ruamel_1_2(text):
    return ruamel.yaml.YAML(typ="safe", pure=True).load(text)


READERS = {
    "PyYAML": lambda text: yaml.load(text, yaml.SafeLoader),
    "libyaml": lambda text: yaml.load(text, yaml.CSafeLoader),
    "ruamel": ruamel_1_2,
}


def read_in_python(document):
    text = document.read_bytes().decode()
    for name, read in READERS.items():
        try:
            content = json.dumps(plain(read(text)))
        except Exception:  # noqa: BLE001 - readers fail in many ways, and each is a refusal
            continue
        Path(f"{document}.{name}.json").write_text(content)


def read_in_javascript(tools, batch):
    names = "".join(f"{document}\n" for document in batch)
    subprocess.run(["node", tools / "yaml_readers.mjs"], input=names, text=True, check=True, cwd=tools)


def oasgard(program, *words):
    return subprocess.run([program, "oasgard", *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)


def accepted(program, batch):
    """The documents of which nothing is said that concerns their notation."""
    done = oasgard(program, "lint", "--format", "json", *batch)
    if done.returncode not in (0, 1, 2):
        sys.exit(f"lint ended with {done.returncode}: {done.stderr}")
    spoken = {found["file"] for found in json.loads(done.stdout)["findings"] if found["rule"].startswith("YAML-")}
    # `FILE:1:2: message` or `FILE: message`
    refused = {word for line in done.stderr.splitlines() for word in line.split() if word.startswith("/")}
    refused = {word.split(".yaml:")[0] + ".yaml" for word in refused}
    return [document for document in batch if str(document) not in spoken | refused]


def differences(program, document):
    """The readers to whom the document says something else, and what."""
    readings = {}
    for reading in sorted(document.parent.glob(f"{document.name}.*.json")):
        content = json.loads(reading.read_text())
        readings.setdefault(json.dumps(content, sort_keys=True), []).append(reading)
    for same in readings.values():
        done = oasgard(program, "diff", "--fail-on", "any", "--format", "json", document, same[0])
        if done.returncode not in (0, 1, 2):
            sys.exit(f"diff ended with {done.returncode}: {done.stderr}")
        names = ", ".join(reading.name.split(".yaml.")[1].removesuffix(".json") for reading in same)
        if done.returncode == 2 and f"{document}:" not in done.stderr:
            yield names, done.stderr.strip().replace(f"{same[0]}", "there")
        if done.returncode == 1:
            counts = json.loads(done.stdout)["counts"]
            if set(counts) - {"scheme-described"}:
                yield names, json.dumps(counts)


def main():
    program, tools, count = sys.argv[1], Path(sys.argv[2]).resolve(), int(sys.argv[3])
    folder = tools / "yaml"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    paths = []
    for number, text in enumerate(documents(os.environ.get("SEED", SEED), count)):
        path = folder / f"{number}.yaml"
        path.write_text(text, newline="", errors="surrogatepass")
        paths.append(path)
    batches = [paths[start : start + 250] for start in range(0, count, 250)]
    with ThreadPoolExecutor(2) as pool:
        kept = [document for batch in pool.map(lambda batch: accepted(program, batch), batches) for document in batch]
        list(pool.map(lambda batch: read_in_javascript(tools, batch), [kept[start::4] for start in range(4)]))
        list(map(read_in_python, kept))
        found = list(pool.map(lambda document: list(differences(program, document)), kept))
    readers = Counter(path.name.split(".yaml.")[1].removesuffix(".json") for path in folder.glob("*.json"))
    for reader in [*READERS, "js-yaml-5", "js-yaml-4", "yaml", "yaml-1.1"]:
        if readers[reader] < FEWEST_READ * count:
            sys.exit(f"{reader} accepts {readers[reader]} of {count} documents, too few to compare")
    failed = 0
    for document, different in zip(kept, found):
        failed += bool(different)
        for names, what in different:
            print(f"{document}: to {names} it says something else: {what}")
    print(f"{len(kept)} of {count} documents are accepted; readers: {dict(readers)}")
    if failed:
        sys.exit(f"{failed} documents say different things to different readers, and nothing is said of it")


if __name__ == "__main__":
    main()

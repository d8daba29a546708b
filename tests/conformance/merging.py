"""Declarations in documents that other people made, judged from outside.

The merged document must say what the base document says, in its order, but for the security. And the overlay, applied by tools
that other people wrote, must give the same document.
"""

import copy
import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLS = Path(sys.argv[1]).resolve()
GITHUB = TOOLS / "node_modules/@octokit/openapi/generated/api.github.com.json"

# The package and the executable that declare, and the base document.
CASES = [
    ("oasgard-tests", "merging-github", GITHUB),
    ("oasgard-tests", "merging-github", ROOT / "tests/merging/base.yaml"),
    ("bookshop", "bookshop", ROOT / "examples/utoipa/base.json"),
]


def read(path):
    """Every number as it is written."""
    text = path.read_text()
    return json.loads(text, parse_float=str, parse_int=str) if path.suffix == ".json" else yaml.safe_load(text)


def run(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed with code {done.returncode}:\n{done.stdout}{done.stderr}")


def emit(package, program, base, shape):
    path = TOOLS / f"{program}.{base.stem}.{shape}.json"
    cargo = os.environ.get("CARGO", "cargo")
    words = ["--package", package, "--bin", program, "--base", base, "--as", shape, "--output", path]
    run(cargo, "oasgard", "emit", "--allow-undeclared", *words)
    return path


# The tools: each applies an overlay to a document and gives the result.


def oas_patch(base, overlay):
    path = TOOLS / "applied.oas-patch.json"
    run("oas-patch", "overlay", base, overlay, "--output", path)
    return json.loads(path.read_text())


def openapi_format(base, overlay):
    path = TOOLS / "applied.openapi-format.json"
    command = TOOLS / "node_modules/.bin/openapi-format"
    run(command, base, "--no-sort", "--overlayFile", overlay, "--output", path)
    return json.loads(path.read_text())


def without_security(document, responses):
    """What is left for everybody else to say; `responses` are those of the base document, by place."""
    document = copy.deepcopy(document)
    document.pop("security", None)
    components = document.get("components", {})
    components.pop("securitySchemes", None)
    if not components:
        document.pop("components", None)
    for place, operation in operations(document):
        operation.pop("security", None)
        known = responses.get(place)
        for code in ["401", "403"]:
            if known is None or code not in known:
                operation.get("responses", {}).pop(code, None)
        if known is None and not operation.get("responses"):
            operation.pop("responses", None)
    return document


def operations(json_, place=""):
    """Everything that could be an Operation Object, by place."""
    if isinstance(json_, dict):
        for key, value in json_.items():
            here = f"{place}/{key}"
            methods = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
            if key in methods and isinstance(value, dict):
                yield here, value
            yield from operations(value, here)


def differing(one, other, place=""):
    """The places at which two documents differ, be it in the order of members."""
    if isinstance(one, dict) and isinstance(other, dict):
        if list(one) != list(other):
            yield f"{place}: {list(one)} and {list(other)}"
        for key in one.keys() & other.keys():
            yield from differing(one[key], other[key], f"{place}/{key}")
    elif type(one) is not type(other) or one != other:
        yield f"{place}: {one!r} and {other!r}"


def judge(package, program, base):
    merged, overlay = (emit(package, program, base, shape) for shape in ["document", "overlay"])
    faults = []

    before, after = read(base), read(merged)
    if base.suffix != ".json":
        after = json.loads(merged.read_text())
    responses = {place: operation.get("responses") for place, operation in operations(before)}
    rest = [without_security(document, responses) for document in [before, after]]
    faults += [f"passed on otherwise: {place}" for place in differing(*rest)]

    expected = json.loads(merged.read_text())
    appending = json.loads(overlay.read_text())
    appending["actions"] = [action for action in appending["actions"] if "remove" not in action]
    trap = TOOLS / "trap.overlay.json"
    trap.write_text(json.dumps(appending))
    for tool in [oas_patch, openapi_format]:
        if tool(base, overlay) != expected:
            faults.append(f"{tool.__name__} makes another document of the overlay")
        replaces = any("remove" in action for action in json.loads(overlay.read_text())["actions"])
        if replaces and tool(base, trap) == expected:
            faults.append(f"{tool.__name__} sees no difference without the removals, and is no judge")
    return faults


failed = False
for package, program, base in CASES:
    faults = judge(package, program, base)
    failed |= bool(faults)
    name = base.name
    print(f"{name}: {'; '.join(faults[:5]) if faults else 'passed on unchanged; two tools make the same of the overlay'}")
sys.exit(failed)

"""Holds every golden document against validators that other people wrote.

`run` installs them and calls this with the folder they are in. A document fails by any finding that neither `accepted.toml`
nor `is_false_alarm` lets pass. Beside the golden documents every validator gets broken ones; one that misses their fault
is no judge, and fails the check too.
"""

import copy
import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import openapi_spec_validator
from jsonschema.exceptions import best_match

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLS = Path(sys.argv[1]).resolve()


@dataclass(frozen=True)
class Document:
    path: Path
    content: dict

    @property
    def version(self):
        """`3.1` of `3.1.2`"""
        return self.content["openapi"].rpartition(".")[0]

    @property
    def name(self):
        return str(self.path.relative_to(ROOT if self.path.is_relative_to(ROOT) else TOOLS))


@dataclass(frozen=True)
class Finding:
    document: Path
    tool: str
    rule: str
    place: str
    message: str

    def __str__(self):
        message = " ".join(self.message.split())
        message = message if len(message) <= 200 else message[:200] + "…"
        return f"{' '.join(filter(None, [self.tool, self.rule]))} at {self.place or '/'}: {message}"


# The validators: each takes documents and gives findings.


def output_of(command):
    """What a tool prints; 1 is how all of them say that they found something."""
    done = subprocess.run(command, cwd=TOOLS, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1) or not done.stdout.strip():
        sys.exit(f"{command[0]} failed with code {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def pointer(path):
    return "".join(f"/{str(key).replace('~', '~0').replace('/', '~1')}" for key in path)


def check_jsonschema(documents):
    """The schema of each OpenAPI version. Those of the npm package are newer than what openapi-spec-validator uses."""
    schemas = TOOLS / "node_modules/@seriousme/openapi-schema-validator/schemas"
    for version in sorted({document.version for document in documents}):
        paths = [document.path for document in documents if document.version == version]
        schema = schemas / f"v{version}/schema.json"
        report = json.loads(output_of(["check-jsonschema", "--output-format=json", "--schemafile", schema, *paths]))
        for error in report["errors"]:
            best = error.get("best_deep_match", error)
            yield Finding(Path(error["filename"]), "check-jsonschema", "", best["path"], best["message"])
        for error in report["parse_errors"]:
            yield Finding(Path(error["filename"]), "check-jsonschema", "", "", error["message"])


def spec_validator(documents):
    for document in documents:
        validator = openapi_spec_validator.shortcuts.get_validator_cls(document.content)
        for error in validator(document.content).iter_errors():
            best = best_match(error.context) if error.context else error
            yield Finding(document.path, "openapi-spec-validator", "", pointer(best.absolute_path), best.message)


def parsers(documents):
    paths = [document.path for document in documents]
    for found in json.loads(output_of(["node", "parsers.mjs", *paths])):
        yield Finding(Path(found["document"]), found["tool"], "", found.get("place", ""), found["message"])


def redocly(documents):
    paths = [document.path for document in documents]
    command = ["node_modules/.bin/redocly", "lint", f"--config={HERE / 'redocly.yaml'}"]
    text = output_of([*command, "--format=json", "--max-problems=10000", *paths])
    # One JSON text per document.
    reports = 0
    while text := text.lstrip():
        report, end = json.JSONDecoder().raw_decode(text)
        text = text[end:]
        reports += 1
        for problem in report["problems"]:
            location = problem["location"][0]
            path = (TOOLS / location["source"]["ref"]).resolve()
            place = location.get("pointer", "").removeprefix("#")
            yield Finding(path, "redocly", problem["ruleId"], place, problem["message"])
    if reports != len(documents):
        sys.exit(f"redocly judged {reports} of {len(documents)} documents")


def spectral(documents):
    paths = [document.path for document in documents]
    command = ["node_modules/.bin/spectral", "lint", "--quiet", f"--ruleset={HERE / 'spectral.yaml'}"]
    for found in json.loads(output_of([*command, "--fail-severity=warn", "--format=json", *paths])):
        yield Finding(Path(found["source"]), "spectral", found["code"], pointer(found["path"]), found["message"])


VALIDATORS = [check_jsonschema, spec_validator, parsers, redocly, spectral]

# What is let pass.


def is_false_alarm(finding, document):
    """Only an oauth2 scheme lists its scopes. Those of openIdConnect are in its discovery document, and since 3.1 every other
    scheme may have roles, listed nowhere; Spectral wants all of them listed."""
    if (finding.tool, finding.rule) != ("spectral", "oas3-operation-security-defined"):
        return False
    scope = re.search(r"/security/\d+/([^/]+)/\d+$", finding.place)
    if not scope:
        return False
    kind = document.content["components"]["securitySchemes"].get(scope[1], {}).get("type", "oauth2")
    return kind == "openIdConnect" or (kind != "oauth2" and document.version != "3.0")


def accepted():
    """Every (tool, rule, document) of the list."""
    entries = tomllib.loads((HERE / "accepted.toml").read_text())["accepted"]
    return {(entry["tool"], entry["rule"], name) for entry in entries for name in entry["documents"]}


# The broken documents.


def scheme_without_type(content):
    scheme = next(iter(content["components"]["securitySchemes"].values()))
    del scheme["type"]


def undefined_scheme(content):
    first_operation(content)["security"] = [{"Gone": []}]


def undeclared_scope(content):
    scheme = next(iter(content["components"]["securitySchemes"]))
    first_operation(content)["security"] = [{scheme: ["gone"]}]


def first_operation(content):
    return next(iter(next(iter(content["paths"].values())).values()))


SCHEMA_TOOLS = {"check-jsonschema", "openapi-spec-validator", "seriousme-validator"}
LINTERS = {"redocly", "spectral"}
# They know no OpenAPI 3.2 yet.
PARSERS = {"swagger-parser", "readme-parser"}


def must_catch(fault, version):
    """The tools that see this fault: a schema cannot tell which names are defined."""
    if fault is not scheme_without_type:
        return LINTERS
    return SCHEMA_TOOLS | LINTERS | (PARSERS if version != "3.2" else set())


def broken_documents(golden):
    """Of each version a golden document with one fault each, and the tools that must catch it."""
    for file in ("openapi-3.0.json", "openapi.json", "openapi-3.2.json"):
        sound = next(document for document in golden if document.path == ROOT / "tests/emission/spotify" / file)
        for fault in (scheme_without_type, undefined_scheme, undeclared_scope):
            content = copy.deepcopy(sound.content)
            fault(content)
            path = TOOLS / "broken" / f"{fault.__name__}-{sound.version}.json"
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(content, indent=2))
            yield Document(path, content), must_catch(fault, sound.version)


def main():
    paths = [*ROOT.glob("tests/emission/**/openapi*.json"), *ROOT.glob("examples/**/openapi*.json")]
    golden = [Document(path, json.loads(path.read_text())) for path in sorted(paths)]
    broken = list(broken_documents(golden))
    documents = {document.path: document for document in [*golden, *(document for document, _ in broken)]}
    findings = [found for validator in VALIDATORS for found in validator(documents.values())]

    let_pass, used, caught, refused = accepted(), Counter(), {}, {}
    for found in findings:
        document = documents[found.document]
        key = (found.tool, found.rule, document.name)
        if key in let_pass:
            used[key] += 1
        elif is_false_alarm(found, document):
            used[(found.tool, found.rule, "scopes and roles that have no list")] += 1
        elif document in golden:
            refused.setdefault(document.name, []).append(str(found))
        else:
            caught.setdefault(found.document, set()).add(found.tool)

    for document, tools in broken:
        for tool in sorted(tools - caught.get(document.path, set())):
            refused.setdefault(document.name, []).append(f"{tool} sees nothing wrong here, and so is no judge")
    for tool, rule, name in sorted(let_pass - used.keys()):
        refused.setdefault("tests/conformance/accepted.toml", []).append(f"{tool} no longer finds {rule} in {name}; remove it")

    for (tool, rule, where), times in sorted(used.items()):
        print(f"let pass {times:2}: {tool} {rule}, {where}")
    for name, faults in refused.items():
        print(f"\n{name}", *faults, sep="\n    ")
    if refused:
        sys.exit(f"\n{sum(map(len, refused.values()))} findings")
    print(f"{len(golden)} golden documents are clean, {len(broken)} broken ones were caught")


main()

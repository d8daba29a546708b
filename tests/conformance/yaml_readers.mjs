// Writes what readers of YAML see in the documents named on standard input: DOCUMENT.READER.json, nothing where they refuse.

import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";
import { load as load4 } from "js-yaml-4";
import { parse } from "yaml";

const quiet = { logLevel: "error" };
const readers = {
  "js-yaml-5": load,
  "js-yaml-4": load4,
  yaml: (text) => parse(text, quiet),
  "yaml-1.1": (text) => parse(text, { ...quiet, version: "1.1" }),
};

for (const document of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const text = readFileSync(document, "utf8");
  for (const [name, read] of Object.entries(readers)) {
    try {
      writeFileSync(`${document}.${name}.json`, JSON.stringify(read(text)));
    } catch {
      // Whoever refuses a document lets nobody in by it.
    }
  }
}

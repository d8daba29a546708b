// Prints what three readers of OpenAPI find in the documents named on the command line, as a JSON list.

import { readFileSync } from "node:fs";
import SwaggerParser from "@apidevtools/swagger-parser";
import { validate } from "@readme/openapi-parser";
import { Validator } from "@seriousme/openapi-schema-validator";

const readers = {
  async "swagger-parser"(document) {
    const refusal = await SwaggerParser.validate(document).then(() => null, (error) => error);
    return refusal ? [{ message: refusal.message }] : [];
  },
  async "readme-parser"(document) {
    const { errors = [], warnings = [] } = await validate(document);
    return [...errors, ...warnings];
  },
  async "seriousme-validator"(document) {
    const { errors = [] } = await new Validator().validate(document);
    const findings = typeof errors === "string" ? [{ message: errors }] : errors;
    return findings.map(({ instancePath, message }) => ({ place: instancePath, message }));
  },
};

// These two know no OpenAPI 3.2 yet.
const before32 = ["swagger-parser", "readme-parser"];

const findings = [];
for (const document of process.argv.slice(2)) {
  const is32 = JSON.parse(readFileSync(document, "utf8")).openapi.startsWith("3.2");
  for (const [tool, read] of Object.entries(readers)) {
    if (is32 && before32.includes(tool)) continue;
    const found = await read(document).catch((error) => [{ message: String(error) }]);
    findings.push(...found.map(({ place, message }) => ({ document, tool, place, message })));
  }
}
console.log(JSON.stringify(findings));

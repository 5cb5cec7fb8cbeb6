// usage: node check.mjs FOLDER [SCHEMA]
// Parses every *.json card of the folder with Microsoft's adaptivecards package and, when a schema file is given, validates it.
// Prints one line per finding and ends with status 1 when there is any.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";

const require = createRequire(import.meta.url);
const { AdaptiveCard, SerializationContext, ValidationEvent } = require("adaptivecards/dist/adaptivecards.js");
const [folder, schemaFile] = process.argv.slice(2);

function compile(file) {
  const ajv = new Ajv.default({ strict: false, allErrors: false, validateFormats: false });
  ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  const { id, ...schema } = JSON.parse(readFileSync(file, "utf8")); // its "id" is of an older draft than its "$schema"
  return ajv.compile(schema);
}

const validate = schemaFile ? compile(schemaFile) : null;
const findings = [];
const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
for (const name of files) {
  const json = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) {
    findings.push(`${name}: parse: ${context.getEventAt(i).message}`);
  }
  for (const failure of card.validateProperties().validationEvents) {
    findings.push(`${name}: properties: ${ValidationEvent[failure.event]} ${failure.message}`);
  }
  if (validate && !validate(json)) {
    findings.push(...validate.errors.slice(-5).map((error) => `${name}: schema: ${error.instancePath} ${error.message}`));
  }
}

findings.forEach((line) => console.log(line));
console.log(`${files.length} cards, ${findings.length} findings${validate ? "" : ", schema not there"}`);
process.exit(findings.length === 0 && files.length > 0 ? 0 : 1);

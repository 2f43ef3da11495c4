import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Reads `{ schema, documents }` as JSON from standard input; prints, for each document, what the schema finds wrong. */
const { schema, documents } = JSON.parse(readFileSync(0, 'utf8'));

xmlRegisterFsInputProviders();
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));

function problems(xml) {
  try {
    validator.validate(XmlDocument.fromString(xml));
    return [];
  } catch (error) {
    if (!Array.isArray(error.details)) throw error;
    return error.details.map(({ message, line }) => `${line}: ${message.trim()}`);
  }
}

console.log(JSON.stringify(documents.map(problems)));

/**
 * Reads `contract/openapi.yaml`: its operations, properties and answer codes, each with its source.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = `${import.meta.dirname}/../../contract`;

export const contractFile = `${folder}/openapi.yaml`;

/** The file as an object. */
export const readContract = () => parse(readFileSync(contractFile, 'utf8'));

/** The recorded replies: name and content. */
export const readRecorded = () =>
  readdirSync(`${folder}/recorded`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(`${folder}/recorded/${name}`, 'utf8'))]);

/**
 * Everything that needs a source: operations, parameters, responses, properties and answer codes, each with the place where it is and
 * its `x-source`.
 *
 * @returns {{ kind: string; place: string; source: string | undefined }[]}
 */
export function sourcedParts(contract) {
  const found = [];
  const add = (kind, place, part) => found.push({ kind, place, source: part['x-source'] });
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const place = `${method.toUpperCase()} ${path}`;
      add('operation', place, operation);
      add('codes', place, operation['x-answer-codes']);
      for (const one of operation.parameters ?? []) add('parameter', `${place} ${one.name}`, one);
      for (const [status, response] of Object.entries(operation.responses)) {
        if (!response.$ref) add('response', `${place} ${status}`, response);
      }
    }
  }
  const { responses, schemas, securitySchemes } = contract.components;
  for (const [name, response] of Object.entries(responses)) add('response', name, response);
  for (const [name, scheme] of Object.entries(securitySchemes)) add('credential', name, scheme);
  for (const [name, schema] of Object.entries(schemas)) {
    for (const [place, property] of propertiesOf(schema, name)) add('property', place, property);
  }
  for (const code of schemas.AnswerCode.oneOf) add('code', `code ${code.const}`, code);
  return found;
}

/** The properties of a schema, and of the schemas in them. */
function propertiesOf(schema, place) {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    [`${place}.${name}`, property],
    ...propertiesOf(property, `${place}.${name}`),
  ]);
  const parts = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...own, ...parts.flatMap((part) => propertiesOf(part, place))];
}

/** How many parts each source has; a part with several counts for each. */
export function countsBySource(parts) {
  const counts = { G: 0, A: 0, R: 0, M: 0, C: 0 };
  for (const { source = '' } of parts) {
    for (const [, letter] of source.matchAll(/(?:^|; )([GARMC]): /g)) counts[letter] += 1;
  }
  return counts;
}

/**
 * Reads `contract/openapi.yaml`: its operations, properties and answer codes, each with its source.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = `${import.meta.dirname}/../../contract`;

export const contractFile = `${folder}/openapi.yaml`;

/** The file as an object. */
export const readContract = () => parse(readFileSync(contractFile, 'utf8'));

/** What each place that the file cites names, by letter and place. */
export const readSources = () => parse(readFileSync(`${folder}/sources.yaml`, 'utf8'));

/** The recorded replies: name and content. */
export const readRecorded = () =>
  readdirSync(`${folder}/recorded`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(`${folder}/recorded/${name}`, 'utf8'))]);

/**
 * Everything that needs a source: operations, parameters, responses, properties and answer codes, each with the place where it is, its
 * `x-source`, and the names of which a source has one (of a code all).
 *
 * @returns {{ kind: string; place: string; source: string | undefined; names: string[] }[]}
 */
export function sourcedParts(contract) {
  const found = [];
  const add = (kind, place, part, names) =>
    found.push({ kind, place, source: part['x-source'], names });
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const place = `${method.toUpperCase()} ${path}`;
      const codes = operation['x-answer-codes'];
      add('operation', place, operation, [place]);
      add('codes', place, codes, codes.codes.map(String));
      for (const one of operation.parameters ?? [])
        add('parameter', `${place} ${one.name}`, one, [one.name]);
      for (const [status, response] of Object.entries(operation.responses)) {
        if (!response.$ref) add('response', `${place} ${status}`, response, [place]);
      }
    }
  }
  const { responses, schemas, securitySchemes } = contract.components;
  for (const [name, response] of Object.entries(responses)) add('response', name, response, [name]);
  for (const [name, scheme] of Object.entries(securitySchemes))
    add('credential', name, scheme, [name]);
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema['x-source']) add('schema', name, schema, []);
    for (const [place, property] of propertiesOf(schema, name))
      add('property', place, property, place.split('.').slice(-1));
  }
  for (const code of schemas.AnswerCode.oneOf)
    add('code', `code ${code.const}`, code, [String(code.const), code['x-name']].filter(Boolean));
  return found;
}

/** The properties of a schema, and of the schemas in them. */
function propertiesOf(schema, place) {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    [`${place}.${name}`, property],
    ...propertiesOf(property, `${place}.${name}`),
  ]);
  const parts = [
    schema.items,
    schema.additionalProperties,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
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

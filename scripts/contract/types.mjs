/**
 * `npm run contract:types` writes the types of requests and replies from `contract/openapi.yaml`. `npm run contract` fails if the
 * committed file is another one.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { contractFile } from './read.mjs';

export const typesFile = `${import.meta.dirname}/../../src/contract/openapi.d.ts`;

const head = `/**
 * The types of \`contract/openapi.yaml\`. Generated: \`npm run contract:types\`. Only for \`satisfies\` and tests: no published
 * declaration imports this file.
 */
`;

/** The content of the file for the contract as it is. */
export const contractTypes = async () =>
  head + astToString(await openapiTS(pathToFileURL(contractFile), { silent: true }));

if (process.argv[1] === import.meta.filename) writeFileSync(typesFile, await contractTypes());

/**
 * `npm run contract`: prints what the contract has, with the number of parts of each source, and checks that the types in
 * `src/contract` are those of the file. The tests of `test/contract` check everything else: that it is valid OpenAPI, what
 * is sent and answered, the recorded replies, the codes.
 */
import { readFileSync } from 'node:fs';
import { countsBySource, readContract, readRecorded, sourcedParts } from './contract/read.mjs';
import { contractTypes, typesFile } from './contract/types.mjs';

const contract = readContract();
const parts = sourcedParts(contract);

console.log('Calls');
for (const [path, methods] of Object.entries(contract.paths)) {
  for (const [method, { summary, 'x-source': source }] of Object.entries(methods)) {
    console.log(`  ${method.toUpperCase().padEnd(5)} ${path.padEnd(47)} ${summary} (${source})`);
  }
}
console.log('\nAnswer codes');
for (const { const: code, title, 'x-source': source } of contract.components.schemas.AnswerCode
  .oneOf) {
  console.log(`  ${String(code).padStart(5)}  ${title} (${source.slice(0, 1)})`);
}
const recorded = readRecorded();
console.log('\nRecorded replies');
for (const [name, { returncode }] of recorded) {
  console.log(`  ${name.padEnd(28)} answer code ${returncode}`);
}
const sum = (kind) => parts.filter((part) => part.kind === kind).length;
const counts = Object.entries(countsBySource(parts)).map(([letter, count]) => `${letter} ${count}`);
console.log(
  `\n${sum('operation')} calls, ${sum('property')} properties, ${sum('code')} answer codes, ${recorded.length} recorded replies`,
);
console.log(`By source: ${counts.join(', ')}`);

if (readFileSync(typesFile, 'utf8') !== (await contractTypes())) {
  console.error('src/contract/openapi.d.ts is of another contract: npm run contract:types');
  process.exitCode = 1;
}

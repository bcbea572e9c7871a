/**
 * Writes `dist/sbom.json`, the CycloneDX bill of materials of what a page or server gets: the dependencies and theirs, with the
 * versions of the lock file. `npm sbom --omit dev` leaves out a dependency that a development tool needs as well (lit, zod), so
 * the whole list of npm is reduced here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { npm } from './commands.mjs';
import { run } from './run.mjs';

/**
 * The part of a bill that the named packages need.
 *
 * @param {{
 *   metadata: { component: { name: string; 'bom-ref': string } };
 *   components: { name: string; 'bom-ref': string }[];
 *   dependencies: { ref: string; dependsOn: string[] }[];
 * }} bill
 * @param {string} name
 * @param {string[]} needed
 */
export function reduced(bill, name, needed) {
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const own = bill.metadata.component['bom-ref'];
  const direct = needs
    .get(own)
    .filter((ref) => needed.some((wanted) => ref.startsWith(`${wanted}@`)));
  const reached = new Set(direct);
  for (const ref of reached) for (const next of needs.get(ref) ?? []) reached.add(next);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, name } },
    components: bill.components.filter((component) => reached.has(component['bom-ref'])),
    dependencies: [
      { ref: own, dependsOn: direct },
      ...bill.dependencies.filter(({ ref }) => reached.has(ref)),
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const { name, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const format = ['--sbom-format=cyclonedx', '--sbom-type=library', '--package-lock-only'];
  const bill = JSON.parse(await run(...npm('sbom', ...format)));
  const text = JSON.stringify(reduced(bill, name, Object.keys(dependencies)), null, 2);
  writeFileSync('dist/sbom.json', `${text}\n`);
}

/**
 * Writes `dist/sbom.json` of a package, the CycloneDX bill of materials of what a page or server gets: the dependencies and theirs,
 * with the versions of the lock file; `node scripts/sbom.mjs gateway` that of the gateway, and so for `sandbox` and `angular`. `npm sbom --omit dev` leaves out a
 * dependency that a development tool needs as well (lit, zod), so the whole list of npm is reduced here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmOutput } from './commands.mjs';

/**
 * The part of a bill that a package needs, which is the root's or one of its workspaces.
 *
 * @param {{
 *   metadata: { component: { name: string; 'bom-ref': string } };
 *   components: { name: string; 'bom-ref': string; scope?: string }[];
 *   dependencies: { ref: string; dependsOn: string[] }[];
 * }} bill
 * @param {string} name
 * @param {string[]} needed Its dependencies.
 */
export function reduced(bill, name, needed) {
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  // npm names a component by its folder.
  const workspace = bill.components.find((one) => one['bom-ref'].startsWith(`${name}@`));
  const { 'bom-ref': own, ...described } = workspace ?? bill.metadata.component;
  const direct = needs
    .get(own)
    .filter((ref) => needed.some((wanted) => ref.startsWith(`${wanted}@`)));
  const reached = new Set(direct);
  // An optional peer, which is here because a development tool needs it.
  const optional = new Set(
    bill.components.filter(({ scope }) => scope === 'optional').map((one) => one['bom-ref']),
  );
  for (const ref of reached) {
    for (const next of needs.get(ref) ?? []) if (!optional.has(next)) reached.add(next);
  }
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...described, name, 'bom-ref': own } },
    components: bill.components.filter((component) => reached.has(component['bom-ref'])),
    dependencies: [
      { ref: own, dependsOn: direct },
      ...bill.dependencies.filter(({ ref }) => reached.has(ref)),
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(import.meta.dirname, '..'));
  const folder = process.argv[2] ?? '.';
  const { name, dependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const format = ['--sbom-format=cyclonedx', '--sbom-type=library', '--package-lock-only'];
  const bill = JSON.parse(npmOutput('sbom', ...format));
  const text = JSON.stringify(reduced(bill, name, Object.keys(dependencies)), null, 2);
  writeFileSync(join(folder, 'dist/sbom.json'), `${text}\n`);
}

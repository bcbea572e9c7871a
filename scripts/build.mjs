/**
 * Builds `dist`, `gateway/dist`, `sandbox/dist` and `angular/dist`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAngular } from './build-angular.mjs';
import { buildGateway } from './build-gateway.mjs';
import { buildSandbox } from './build-sandbox.mjs';
import { bin, script } from './commands.mjs';
import { keepReachedDeclarations } from './declarations.mjs';
import { writeEditions } from './editions.mjs';
import { writeIntegrity } from './integrity.mjs';
import { localeSchema } from './locale-schema.mjs';
import { replaceFolder } from './replace-folder.mjs';
import { run } from './run.mjs';

/** The languages that have an entry of their own: English is in the entry. */
const languages = readdirSync('src/i18n').flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? []);

/** Builds the packages. */
export async function build() {
  await buildGateway();
  await buildSandbox();
  await replaceFolder('dist', async (next) => {
    // Prints our own warnings only.
    process.stdout.write(
      await run(...bin('rollup', '--config', '--silent'), { env: { DIST: next } }),
    );
    await writeEditions(next, { entry: 'onboarding.js', languages });
    await run(...bin('typescript-7/tsc', '-p', 'tsconfig.build.json', '--outDir', next));
    await run(...script('manifest', '--into', next));
    keepReachedDeclarations(next);
    const { messages } = await import(pathToFileURL(resolve(next, 'i18n/locales/en.js')));
    const schema = JSON.stringify(localeSchema(messages), null, 2);
    writeFileSync(join(next, 'locale.schema.json'), `${schema}\n`);
    writeIntegrity(next);
  });
  await buildAngular();
}

if (process.argv[1] === import.meta.filename) await build();

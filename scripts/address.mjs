/**
 * The repository's address stands in `repository` of package.json; every other place repeats it.
 * `npm run address https://github.com/<owner>/<name>` writes a new one into all of them.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** The address as in package.json: `https://github.com/<owner>/<name>`. @returns {string} */
export function repositoryAddress() {
  const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
  return repository.url.replace(/^git\+|\.git$/g, '');
}

/** True until the owner has named an address. */
export const isPlaceholder = (address) => address.includes('/OWNER/');

if (process.argv[1] === import.meta.filename) {
  const [next = ''] = process.argv.slice(2);
  const before = repositoryAddress();
  if (!/^https:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+$/.test(next)) {
    console.error(`The address is ${before}. Usage: npm run address https://github.com/owner/name`);
    process.exitCode = 2;
  } else {
    const files = execFileSync('git', ['grep', '-l', '--fixed-strings', before], {
      encoding: 'utf8',
    });
    for (const file of files.split('\n').filter(Boolean)) {
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, next));
      console.log(file);
    }
  }
}

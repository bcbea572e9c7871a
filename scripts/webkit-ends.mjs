/**
 * How often a WebKit process has ended by itself in a run of `npm test`. A test that ran and failed is never repeated; a
 * page or a visit whose process ended has no result, and gets a new browser.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** More ends fail the run. */
export const mostEnds = 3;

/** The file that counts the ends of a run, in the run's folder. */
export const endsIn = (folder) => join(folder, 'webkit-ends');

/** Counts an end, if this process belongs to a run. `where` names what WebKit was doing. */
export function countEnd(where) {
  console.log(`WebKit ended by itself ${where}.`);
  const { WEBKIT_ENDS: file } = process.env;
  if (file) appendFileSync(file, `${where}\n`);
}

/** Where WebKit ended in the run of this folder. */
export function readEnds(folder) {
  const file = endsIn(folder);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

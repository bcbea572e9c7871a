/**
 * The blocks of `docs/frameworks.md` that begin with the name of their file. Those of a framework without an app in
 * `demo/frameworks` are the sources of the app that `scripts/frameworks.mjs` builds of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../docs/frameworks.md');

/** The name of an app by its chapter: the heading in lower case, "Next.js" without the end. */
const nameOf = (heading) => heading.toLowerCase().replace(/\.js$/, '');

/** The apps by name, each with the files of its chapter: `{ file, content }`. */
export function printedFiles() {
  const [, ...chapters] = readFileSync(page, 'utf8').split(/^## /m);
  return new Map(chapters.map((chapter) => [nameOf(/^.*/.exec(chapter)[0]), filesIn(chapter)]));
}

function filesIn(chapter) {
  const blocks = chapter.matchAll(/^```\w+\n(?:\/\/ (\S+)|<!-- (\S+) -->)\n([^]*?)^```/gm);
  return [...blocks].map(([, script, markup, content]) => ({ file: script ?? markup, content }));
}

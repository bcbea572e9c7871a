/** What the package's entries weigh in a host's bundle. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { sizeOf } from './size.mjs';

const root = join(import.meta.dirname, '../..');

/** The scripts that `package.json` offers to bundlers, by their path in `dist`. */
function entryFiles() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([name]) => name.endsWith('.js') || name === '.')
    .filter(([name]) => !name.startsWith('./dist/'))
    .map(([, target]) => target.default.replace('./dist/', ''))
    .flatMap((path) => (path.includes('*') ? filesLike(path) : [path]));
}

function filesLike(pattern) {
  const [folder, end] = pattern.split('*');
  return readdirSync(join(root, 'dist', folder))
    .filter((name) => name.endsWith(end))
    .map((name) => folder + name);
}

/** `{name, bytes}` of each: what is ours, minified; neither libraries nor what is imported later. */
export async function measureEntries() {
  const folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  try {
    const sizes = [];
    for (const name of entryFiles()) {
      const files = await bundle(name, join(folder, name));
      const parts = await Promise.all(files.map(sizeOf));
      sizes.push({ name, bytes: parts.reduce((sum, part) => sum + part, 0) });
    }
    return sizes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundles an entry; what `import()` asks for becomes files of its own. Gives the files that load with it. */
async function bundle(name, outdir) {
  const { metafile } = await build({
    entryPoints: [join(root, 'dist', name)],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    packages: 'external',
    metafile: true,
    absWorkingDir: root,
  });
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === `dist/${name}`);
  const files = new Set();
  const follow = (path) => {
    if (files.has(path)) return;
    files.add(path);
    for (const { path: next, kind, external } of outputs[path].imports) {
      if (kind === 'import-statement' && !external) follow(next);
    }
  };
  follow(entry);
  return [...files].map((path) => join(root, path));
}

import { join } from 'node:path';

/** Resolves packages from the `node_modules` of a folder, for every importer. */
export const fromFolder = (folder, packages) => ({
  name: 'from-folder',
  resolveId(source) {
    if (!packages.some((name) => source === name || source.startsWith(`${name}/`))) return null;
    return this.resolve(source, join(folder, 'importer.js'), { skipSelf: true });
  },
});

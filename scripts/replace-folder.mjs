import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';

/** Makes a folder again, in one beside it first, so that an open page never gets half of it. `make` writes into the folder that it is given. */
export async function replaceFolder(folder, make) {
  const next = mkdtempSync(`${folder}-`);
  try {
    // A web server that runs under another account must be able to read the files.
    chmodSync(next, 0o755);
    await make(next);
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

import { execFileSync } from 'node:child_process';

interface Packed {
  readonly files: readonly { readonly path: string }[];
  readonly size: number;
}

/** The paths in the package of a folder as npm would publish it, and the size of its archive in bytes. */
export function packed(folder = '.'): { readonly files: string[]; readonly bytes: number } {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  // npm 11 prints a list, later versions an object by name.
  const [first] = Object.values(JSON.parse(answer) as Packed[]);
  return { files: first?.files.map(({ path }) => path) ?? [], bytes: first?.size ?? 0 };
}

/**
 * A project of a user: a folder with elements and sandbox as npm installs them, in which test runners of the user run. The
 * dependencies come from the repository.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export class HostProject {
  readonly folder: string;

  constructor() {
    // Below the repository, for its packages; not below its node_modules, where test runners look for no tests.
    const home = join(process.cwd(), 'reports');
    mkdirSync(home, { recursive: true });
    this.folder = mkdtempSync(join(home, 'host-project-'));
    this.#install('onboarding-elements', '.', ['dist', 'package.json', 'custom-elements.json']);
    this.#install('onboarding-sandbox', 'sandbox', ['dist', 'package.json']);
    this.write('package.json', JSON.stringify({ name: 'host', private: true, type: 'module' }));
  }

  #install(name: string, home: string, parts: readonly string[]): void {
    const place = join(this.folder, 'node_modules', name);
    for (const part of parts) cpSync(join(home, part), join(place, part), { recursive: true });
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs a file of an installed package, such as `vitest/vitest.mjs`. */
  run(
    file: string,
    parameters: readonly string[],
    options: readonly string[] = [],
  ): Promise<Outcome> {
    const script = join(process.cwd(), 'node_modules', file);
    const env = { ...process.env, VITEST: '', NODE_ENV: 'test', CI: 'true', NO_COLOR: '1' };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [...options, script, ...parameters],
        { cwd: this.folder, env, timeout: 80_000 },
        (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
      );
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

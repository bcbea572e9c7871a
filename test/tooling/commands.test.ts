import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { npmOutput } from '../../scripts/commands.mjs';

describe('npmOutput', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onboarding-npm-'));

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('is the report of npm without its warnings, also if npm fails', () => {
    const npm = join(folder, 'npm-cli.js');
    const source = `console.error('npm warn Unknown user config "x"');
      console.log(JSON.stringify(process.argv.slice(2)));
      process.exitCode = 1;`;
    writeFileSync(npm, source);
    vi.stubEnv('npm_execpath', npm);
    expect(JSON.parse(npmOutput('audit', '--json'))).toEqual(['audit', '--json']);
  });
});

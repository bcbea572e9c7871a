import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the executable is there before the first build, when npm links it, and says what is missing', () => {
  const { bin } = JSON.parse(readFileSync('gateway/package.json', 'utf8')) as {
    bin: { 'onboarding-gateway': string };
  };
  const source = join('gateway', bin['onboarding-gateway']);
  // The build writes into this folder, which git does not have.
  expect(source).not.toContain('dist');
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bin-'));
  cpSync(source, join(folder, 'bin.mjs'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin.mjs', '--version'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    'onboarding-gateway is not built. Run `npm run build` in the clone.\n',
  ]);
});

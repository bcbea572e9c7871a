/** The command of docs/answers.md that erases a person from the log, as printed, by jq. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findServers } from '../../../scripts/servers.mjs';
import type { ConsentLine } from '../../src/options/consent-types.js';
import { createSite, identifierOf, logSecret, rest, type Person } from '../log/staged-site.js';

const folder = mkdtempSync(join(tmpdir(), 'erasing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const person = (index: number): Person => ({ index, channel: 'email', kind: 'new' });
const [, printed = ''] =
  /```sh\n(jq -rcR [^]*?)```/.exec(readFileSync('docs/answers.md', 'utf8')) ?? [];

/** The lines after the printed command with this pseudonym. */
function erased(lines: readonly string[], pseudonym: string): readonly string[] {
  const { jq = 'no jq' } = findServers();
  writeFileSync(join(folder, 'gateway.log'), `${lines.join('\n')}\n`);
  execFileSync('bash', ['-c', printed.replace('the pseudonym', pseudonym)], {
    cwd: folder,
    env: { PATH: `${dirname(jq)}:${process.env.PATH ?? ''}` },
  });
  return readFileSync(join(folder, 'erased.log'), 'utf8').trimEnd().split('\n');
}

it('the printed command erases the consents of one customer, and no other line', async () => {
  const site = createSite({ logSecret, consentLog: true });
  for (const one of [1, 2, 3].map(person)) {
    const journey = site.start(one.index);
    journey.identify(identifierOf(one));
    await rest(journey);
    journey.sendCode();
    await rest(journey);
    journey.verify(site.codeOf(one) ?? '', 'correct horse battery');
    await rest(journey);
    journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: true });
    await rest(journey);
    journey.stop();
  }
  // The journal of a service has lines of systemd, too.
  const lines = site.lines().flatMap((line, index) => (index === 3 ? ['Started.', line] : [line]));
  const saves = lines.filter((line) => line.includes('"event":"consent"'));
  expect(saves).toHaveLength(3);
  const { customer: pseudonym = '' } = JSON.parse(saves[1] ?? '') as ConsentLine;
  expect(pseudonym).toMatch(/^[\w-]{16}$/);
  expect(erased(lines, pseudonym)).toEqual(lines.filter((line) => line !== saves[1]));
});

/** The commands of gateway/docs/log.md that select and erase lines of the log, as printed, by jq. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findServers } from '../../../scripts/servers.mjs';
import type { ConsentLine } from '../../src/options/consent-types.js';
import { ask, createSite, identifierOf, logSecret, rest, type Person } from '../log/staged-site.js';

const folder = mkdtempSync(join(tmpdir(), 'erasing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const person = (index: number): Person => ({ index, channel: 'email', kind: 'new' });
const page = readFileSync('gateway/docs/log.md', 'utf8');
const [, select = ''] = /```sh\n(jq -cR [^]*?)```/.exec(page) ?? [];
const [, erase = ''] = /```sh\n(jq -rcR [^]*?)```/.exec(page) ?? [];
const printedJourney = '6b0552101b79f4f7';

/** What a printed command writes to its output or to `erased.log`, with another journey or condition. */
function run(printed: string, lines: readonly string[]): readonly string[] {
  const { jq = 'no jq' } = findServers();
  writeFileSync(join(folder, 'gateway.log'), `${lines.join('\n')}\n`);
  const output = execFileSync('bash', ['-c', printed], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${dirname(jq)}:${process.env.PATH ?? ''}` },
  });
  const written = output === '' ? readFileSync(join(folder, 'erased.log'), 'utf8') : output;
  return written.trimEnd().split('\n');
}

/** The log of three visitors; each saves consents. */
async function log(): Promise<readonly string[]> {
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
  return site.lines().flatMap((line, index) => (index === 3 ? ['Started.', line] : [line]));
}

/** The save of the second visitor. */
async function second(lines: readonly string[]) {
  const { value } = identifierOf(person(2));
  const { text } = await ask(lines, { kind: 'contact', value });
  const [, journey = ''] = /^Journey ([0-9a-f]{16})/.exec(text) ?? [];
  const saves = lines.filter((line) => line.includes('"event":"consent"'));
  expect(saves).toHaveLength(3);
  const save = saves.find((line) => line.includes(journey)) ?? '';
  return { journey, save, saves };
}

it('the printed command selects the save of a journey, or all of a customer', async () => {
  const lines = await log();
  const { journey, save, saves } = await second(lines);
  expect(select).toContain(printedJourney);
  expect(run(select.replace(printedJourney, journey), lines)).toEqual([save]);
  const { customer = '' } = JSON.parse(save) as ConsentLine;
  expect(customer).toMatch(/^[\w-]{16}$/);
  const ofCustomer = select.replace(
    `.journey == "${printedJourney}"`,
    `.customer == "${customer}"`,
  );
  const again = { ...(JSON.parse(save) as object), journey: '6b05521000000001' };
  expect(run(ofCustomer, [...lines, JSON.stringify(again), ...saves.slice(2)])).toEqual([
    save,
    JSON.stringify(again),
  ]);
});

it('the printed command erases the lines of a journey but its consents, and no other line', async () => {
  const lines = await log();
  const { journey, save } = await second(lines);
  expect(erase).toContain(printedJourney);
  const kept = run(erase.replace(printedJourney, journey), lines);
  expect(kept).toEqual(lines.filter((line) => !line.includes(journey) || line === save));
  expect(kept.length).toBeLessThan(lines.length - 5);
});

/** The command `log`: the ones of gateway/docs/log.md as printed, its arguments and its settings. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceOf } from '../../src/domain/reference.js';
import { run } from '../../src/node/command.js';
import type { LogEntry } from '../../src/options/gateway-options.js';
import { bytesOf, createSite, logSecret, rest } from './staged-site.js';

const folder = mkdtempSync(join(tmpdir(), 'log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contact = 'anna@example.com';
let lines: readonly string[] = [];
let reference = '';

/** The journey of the page's example: a wrong code, then the right one. */
beforeAll(async () => {
  const site = createSite({ logSecret, consentLog: true });
  const journey = site.start(1);
  journey.identify({ channel: 'email', value: contact });
  await rest(journey);
  journey.sendCode();
  await rest(journey);
  const code = site.sandbox.outbox.at(-1)?.code ?? '';
  journey.verify(code === '000000' ? '111111' : '000000', 'correct horse battery');
  await rest(journey);
  journey.verify(code, 'correct horse battery');
  await rest(journey);
  journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: true });
  await rest(journey);
  journey.stop();
  lines = site.lines();
  const wrong = lines
    .map((line) => JSON.parse(line) as LogEntry)
    .find(({ answerCode }) => answerCode === 312);
  reference = referenceOf(wrong?.requestId ?? '');
});

async function log(argv: readonly string[], environment: Record<string, string> = {}) {
  const printed = { out: '', error: '' };
  const code = await run(['log', ...argv], {
    environment,
    input: bytesOf(lines),
    print: (text) => (printed.out += text),
    printError: (text) => (printed.error += text),
    onSignal: () => undefined,
  });
  return { code, ...printed };
}

const withSecret = { GATEWAY_LOG_SECRET: logSecret, GATEWAY_MOBILE: '39:1' };

describe('a command of gateway/docs/log.md', () => {
  const page = readFileSync('gateway/docs/log.md', 'utf8');
  const commands = [...page.matchAll(/^npx onboarding-gateway log (.*) < gateway\.log$/gm)].map(
    ([, argv = '']) => argv,
  );
  const told: Readonly<Record<string, RegExp>> = {
    '--contact':
      /Code entered .*wrong code \(AnswerCode 312\)[^]*right; the account was created[^]*usedforpromotions: yes[^]*proved by a code at/,
    '--reference': /Code entered .*wrong code \(AnswerCode 312\)[^]*right; the account was created/,
    '--funnel': /2026-11-24 {2}mail +1 +1 +0 +0 +1 +1 +1/,
  };

  it('is there for each question', () => {
    expect(commands.map((argv) => argv.split(' ')[0])).toEqual(Object.keys(told));
  });

  it.each(commands)('tells: log %s', async (printed) => {
    // The journey of this test is older than a week, and has its own reference.
    const argv = printed
      .replace(/--since \w+/, '--since 2026-11-24')
      .replace('7F3A9C2K', reference)
      .split(' ');
    const { code, out, error } = await log(argv, withSecret);
    expect(error).toBe('');
    expect(out).toMatch(told[argv[0] ?? '']!);
    expect(code).toBe(0);
  });
});

describe('the command log', () => {
  it('ends with 1 if there is nothing to tell', async () => {
    const other = await log(['--contact', 'bea@example.com'], withSecret);
    expect(other).toEqual({ code: 1, out: 'No line of this contact.\n', error: '' });
    expect((await log(['--reference', '00000000'])).code).toBe(1);
  });

  it('takes a whole support code for a reference, and a contact in any spelling', async () => {
    expect((await log(['--reference', `wrong-code-402-312-${reference.toLowerCase()}`])).code).toBe(
      0,
    );
    expect((await log(['--contact', ' Anna@Example.com '], withSecret)).code).toBe(0);
  });

  it('reads secret and countries from a file of the gateway, without its other settings', async () => {
    const secret = join(folder, 'log-secret');
    writeFileSync(secret, `${Buffer.alloc(32, 3).toString('base64')} ${logSecret}\n`);
    const config = join(folder, 'gateway.json');
    const settings = {
      apiKeyFile: '/nowhere',
      logSecretFile: secret,
      mobile: { country: '39', perDay: 1 },
    };
    writeFileSync(config, JSON.stringify(settings));
    expect((await log(['--contact', contact, '--config', config])).code).toBe(0);
  });

  it.each([
    [['--contact', contact], {}, /--contact needs logSecret \(GATEWAY_LOG_SECRET/],
    [['--contact', contact], { GATEWAY_LOG_SECRET: 'short' }, /must be 32 bytes in base64/],
    [['--contact', contact], { GATEWAY_LOG_SECRET_FILE: '/nowhere' }, /cannot be read \(ENOENT\)/],
    [[], {}, /exactly one of --contact, --reference/],
    [['--funnel', '--reference', '7F3A9C2K'], {}, /exactly one of/],
    [['--reference', 'short'], {}, /--reference needs eight letters and digits/],
    [['--funnel', '--since', 'anna'], {}, /--since must be such as/],
    [['--contact', contact, '--campaign', '1'], withSecret, /--campaign is of --funnel/],
    [['--verify'], {}, /--verify is not an option of log/],
    [['--consents', '1'], {}, /--consents is not an option of log/],
    [['--funel'], {}, /--funel is not an option of log/],
    [['gateway.log', '--funnel'], {}, /log takes options only/],
  ])('refuses %j with %j', async (argv, environment, fault) => {
    const { code, out, error } = await log(argv, environment);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(fault);
    // What was typed may name a person.
    expect(error).not.toMatch(/anna/);
  });

  it('has a help of its own', async () => {
    const { code, out } = await log(['--help']);
    expect(code).toBe(0);
    for (const option of ['--contact', '--reference', '--funnel', '--since'])
      expect(out).toContain(option);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { version } from '../../../src/domain/version.js';
import { seededPassword } from '../../src/sandbox/index.js';
import { openStage, origin, type Stage } from '../doctor/stage.js';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'onboarding-sandbox-'));
  writeFileSync(join(folder, 'key'), 'sandbox\n');
  writeFileSync(join(folder, 'wrong'), 'key-that-is-wrong\n');
});
afterAll(() => {
  stage.close();
  rmSync(folder, { recursive: true });
});

async function call(words: readonly string[], typed: (prompt: string) => string = () => '') {
  let output = '';
  const hear = (text: string) => (output += text);
  const readLine = (prompt: string) => Promise.resolve(typed(prompt));
  const code = await run(words, { print: hear, printError: hear, readLine });
  return { code, output };
}

const doctor = (key = 'key', ...more: string[]) => [
  ...['doctor', '--api-base', stage.apiBase, '--campaign', '1001', '--category', '1703'],
  ...['--api-key-file', join(folder, key), ...more],
];

const address = (apiBase: string) => ['doctor', '--api-base', apiBase];
const ids = ['--campaign', '1001', '--category', '1703'];

describe('onboarding-sandbox', () => {
  it.each([
    [['doctor'], '--api-base, --campaign, --category missing'],
    [['doctor', '--api-base', 'localhost', '--campaign', '1', '--category', '2'], 'http(s)'],
    [['--port', 'x'], '--port takes a number'],
    [['serve'], '"serve" is not a command'],
    [['--secret'], "Unknown option '--secret'\n"],
    [[...address('http://user:pw@localhost'), ...ids], '--api-base takes an http(s) address'],
    [[...address('http://localhost'), ...ids, '--origin', 'shop.example'], '--origin takes'],
    [[...address('http://localhost'), ...ids, '--origin', 'https://shop.example/join'], '--origin'],
    [
      [...address('http://localhost'), ...ids, '--username', 'a', '--register', 'b@example.com'],
      '--username and --register exclude each other',
    ],
  ])('refuses %j', async (words, text) => {
    const { code, output } = await call(words);
    expect([code, output]).toEqual([2, expect.stringContaining(text)]);
  });

  it('explains itself', async () => {
    expect(await call(['--help'])).toEqual({
      code: 0,
      output: expect.stringContaining('doctor --api-base') as string,
    });
  });

  it('prints its version', async () => {
    expect(await call(['--version'])).toEqual({ code: 0, output: `${version}\n` });
  });

  it('says that the port of a sandbox is taken', async () => {
    const { code, output } = await call(['--port', new URL(stage.apiBase).port]);
    expect([code, output]).toEqual([1, expect.stringContaining('is taken')]);
  });
});

describe('onboarding-sandbox doctor', () => {
  it('tries nothing without a customer', async () => {
    const { code, output } = await call(doctor('key', '--try'));
    expect([code, output]).toEqual([2, expect.stringContaining('--try needs --username')]);
  });

  it('tries fields and records replies in a new file, and asks for the code', async () => {
    const file = join(folder, 'replies.json');
    const asked: string[] = [];
    const answer = (prompt: string) => {
      asked.push(prompt);
      return prompt.startsWith('Password') ? seededPassword : '';
    };
    const flags = ['--username', 'registered@example.com', '--try', '--record', file];
    const { code, output } = await call(doctor('key', ...flags), answer);
    expect(output).toMatch(/^ok {7}try +\d+ values came back/m);
    expect(output).toMatch(/fact 1 +checkcard .*docs\/contract\.md#what-to-ask/);
    expect(asked.at(-1)).toContain('The code that was sent to this customer');
    expect(code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('GET /customer/customerdatafields/{campaignid}');
    expect(text).not.toMatch(/Rossi|registered@|3289990010/);
    // Not written over.
    const { code: second, output: said } = await call(doctor('key', ...flags), answer);
    expect([second, said]).toEqual([2, expect.stringContaining('The file of --record exists')]);
    expect(readFileSync(file, 'utf8')).toBe(text);
    stage.sandbox.reset();
  });

  it('prints a readable report and ends with 0', async () => {
    const username = ['--username', 'registered@example.com'];
    const { code, output } = await call(
      doctor('key', '--origin', origin, ...username),
      () => seededPassword,
    );
    expect(output).toMatch(/^ok {7}checkcard/m);
    expect(output).toMatch(/^ +name .*mandatory/m);
    expect(output).toContain('No problem found.');
    expect(code).toBe(0);
  });

  it('says by which options the field list is read', async () => {
    const advice = 'The field list is read with --username or --register.';
    expect((await call(doctor())).output).toContain(advice);
    const username = ['--username', 'registered@example.com'];
    expect((await call(doctor('key', ...username), () => seededPassword)).output).not.toContain(
      advice,
    );
  });

  it('ends with 1 and names the problem', async () => {
    const { code, output } = await call(doctor('wrong'));
    expect(output).toMatch(
      /^PROBLEM {2}key +POST \/auth answers 401: the api-key is wrong \(docs\/contract\.md#transport\)/m,
    );
    expect(code).toBe(1);
  });

  it('wants a password on the standard input', async () => {
    const before = stage.sandbox.requests.length;
    const { code, output } = await call(doctor('key', '--username', 'registered@example.com'));
    expect([code, output]).toEqual([2, expect.stringContaining('The password is read from')]);
    expect(stage.sandbox.requests).toHaveLength(before);
  });

  it('takes an origin with a slash at its end', async () => {
    const { output } = await call(doctor('key', '--origin', `${origin}/`));
    expect(output).toContain(`allows pages of ${origin}\n`);
  });

  it('prints JSON', async () => {
    const { output } = await call(doctor('key', '--json'));
    expect(JSON.parse(output)).toMatchObject({ ok: true, apiBase: stage.apiBase });
  });

  it('prints no secret', async () => {
    const said: string[] = [];
    for (const json of [[], ['--json']]) {
      said.push((await call(doctor('wrong', ...json))).output);
      const username = ['--username', 'registered@example.com', ...json];
      said.push((await call(doctor('key', ...username), () => seededPassword)).output);
      const code = () => stage.sandbox.outbox.at(-1)?.code ?? '';
      const address = `test+${json.length}@example.com`;
      said.push((await call(doctor('key', '--register', address, ...json), code)).output);
    }
    const codes = stage.sandbox.outbox.map((sent) => sent.code);
    expect(codes).toHaveLength(2);
    for (const secret of ['key-that-is-wrong', seededPassword, ...codes]) {
      expect(said.filter((text) => text.includes(secret))).toEqual([]);
    }
    expect(said.filter((text) => /eyJ|Doctor-/.test(text))).toEqual([]);
  });
});

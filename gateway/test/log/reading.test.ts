/** What the command makes of lines that others have written, broken or old, and of long logs. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readReference, referenceOf } from '../../src/domain/reference.js';
import { answerFrom, type Question } from '../../src/log/answer.js';
import { readSince } from '../../src/log/times.js';
import { ask, bytesOf } from './staged-site.js';

const entry = (more: object = {}) =>
  JSON.stringify({
    at: Date.UTC(2026, 10, 24, 9),
    requestId: 'e67c5203-a9d0-4c0c-8221-4204827a657c',
    tenant: 'default',
    call: 'check-card',
    status: 402,
    outcome: 'answered',
    milliseconds: 12,
    journey: '6b05521000000001',
    campaign: '1001',
    channel: 'mail',
    found: 'new',
    answerCode: 53,
    ...more,
  });
const funnel = { kind: 'funnel', campaign: undefined } as const;

const consents = (more: object = {}) =>
  JSON.stringify({
    at: Date.UTC(2026, 10, 24, 9),
    event: 'consent',
    tenant: 'default',
    requestId: 'e67c5203-a9d0-4c0c-8221-4204827a657c',
    stored: true,
    answers: [{ name: 'usedforpromotions', answer: true }],
    contacts: [{ channel: 'mail' }],
    ...more,
  });

describe('a log', () => {
  it('is read although lines are broken, which are counted and named', async () => {
    const lines = [
      '{"at":1',
      entry(),
      'Error: out of memory',
      '[]',
      '{"at":"x"}',
      '',
      '{"event":"alarm"}',
    ];
    const { text } = await ask([...lines, `{"a":"${'x'.repeat(300_000)}"}`], funnel);
    expect(text).toContain('2026-11-24  mail             1    1');
    expect(text).toContain('Not read: 5 (line 1, 3, 4, 5, 8).');
  });

  it('is read if an older version has written it: its calls are in no journey', async () => {
    const old = JSON.stringify({
      at: Date.UTC(2026, 10, 23),
      requestId: 'aaaaaaaa-a9d0-4c0c-8221-4204827a657c',
      tenant: 'default',
      call: 'check-card',
      status: 200,
      outcome: 'answered',
      milliseconds: 12,
      journey: '0a1b2c3d',
      visitor: '0a1b2c3d',
    });
    const { text } = await ask([old, entry()], funnel);
    expect(text).toContain('Unjoined: 1 (calls');
    expect(text).not.toContain('Not read');
    const value = referenceOf('aaaaaaaa-a9d0-4c0c-8221-4204827a657c');
    expect((await ask([old, entry()], { kind: 'reference', value })).isFound).toBe(true);
  });

  it.each<[string, string, Question]>([
    [
      'a request at no time of a calendar',
      entry({ at: 1e300 }),
      { kind: 'reference', value: referenceOf('e67c5203-a9') },
    ],
    ['a request of an unknown channel', entry({ channel: 'fax' }), funnel],
    ['a look-up with an unknown end', entry({ found: 'constructor' }), funnel],
    ['consents at no time of a calendar', consents({ at: 1e300 }), funnel],
    [
      'a contact that was proved at no time',
      consents({ contacts: [{ channel: 'mail', proved: 1e300 }] }),
      funnel,
    ],
    [
      'links that are no list',
      consents({ answers: [{ name: 'usedforpromotions', answer: true, links: 'x' }] }),
      funnel,
    ],
  ])('names the line and goes on at %s', async (_what, line, question) => {
    const { text } = await ask(
      [line, entry({ requestId: 'aaaaaaaa-a9d0-4c0c-8221-4204827a657c' })],
      question,
    );
    expect(text).toContain('Not read: 1 (line 1).');
  });

  it('may end without a line break, and have characters that are cut by a piece', async () => {
    async function* input() {
      await Promise.resolve();
      const bytes = Buffer.from(`${entry({ tenant: 'münchen.example' })}\n${entry()}`);
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const settings = { secrets: [], mobileOf: () => undefined };
    const { lines } = await answerFrom(input(), funnel, settings);
    expect(lines.join('\n')).toContain('münchen.example');
    expect(lines).toHaveLength(3);
  });

  it('needs memory for the journeys of the asked period only', { timeout: 120_000 }, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const settings = { secrets: [], mobileOf: () => undefined };
    /** What 60,000 journeys of October hold in memory, in megabytes, when all are read. */
    const held = async (since: number) => {
      let bytes = 0;
      async function* input() {
        collect();
        const before = process.memoryUsage().heapUsed;
        for (let index = 0; index < 60_000; index += 500) {
          const journeys = Array.from({ length: 500 }, (_none, more) => {
            const second = Date.UTC(2026, 9, 1) / 1000 + index + more;
            return entry({ at: second * 1000, journey: `${second.toString(16)}00000000` });
          });
          yield* bytesOf(journeys);
        }
        collect();
        bytes = process.memoryUsage().heapUsed - before;
        yield* bytesOf([entry()]);
      }
      const { lines } = await answerFrom(input(), funnel, settings, since);
      expect(lines.at(-1)).toContain('2026-11-24  mail');
      return bytes / 1e6;
    };
    // What else this process keeps or frees meanwhile adds or subtracts: the middle one of three counts.
    const november: number[] = [];
    for (let round = 0; round < 3; round += 1) november.push(await held(Date.UTC(2026, 10, 24)));
    expect(Math.min(...november)).toBeLessThan(3);
    expect(await held(0)).toBeGreaterThan(6);
  });

  it('needs at most 500 bytes for a journey that may be told', { timeout: 120_000 }, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      // V8 frees buffers beside the program after a collection; the next one waits for that.
      collect();
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const journeys = 20_000;
    let bytes = 0;
    async function* input() {
      const before = used();
      for (let index = 0; index < journeys; index += 500) {
        const lines = Array.from({ length: 500 }, (_none, more) => {
          const journey = (0x6b055210 + index + more).toString(16) + '00000000';
          const contact = (index + more).toString(36).padStart(16, 'c');
          return Array.from({ length: 6 }, () => entry({ journey, contact }));
        });
        yield* bytesOf(lines.flat());
      }
      bytes = used() - before;
      yield* bytesOf([entry({ requestId: 'aaaaaaaa-a9d0-4c0c-8221-4204827a657c' })]);
    }
    const settings = { secrets: [], mobileOf: () => undefined };
    const value = referenceOf('aaaaaaaa-a9d0-4c0c-8221-4204827a657c');
    // What else this process keeps or frees meanwhile adds or subtracts: the middle one of three counts.
    const measured: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { isFound } = await answerFrom(input(), { kind: 'reference', value }, settings);
      expect(isFound).toBe(true);
      measured.push(bytes / journeys);
    }
    const [, middle] = measured.toSorted((one, other) => one - other);
    expect(middle).toBeGreaterThan(100);
    expect(middle).toBeLessThan(500);
  });

  it('tells all journeys that a reference matches', async () => {
    const other = 'e67c5203-b9ff-4c0c-8221-aaaaaaaaaaaa';
    const lines = [
      entry(),
      entry({ requestId: other, journey: '6b05521000000002', at: Date.UTC(2026, 10, 24, 10) }),
    ];
    const value = referenceOf(other);
    expect(referenceOf('e67c5203-a9d0-4c0c-8221-4204827a657c')).not.toBe(value);
    const same = entry({
      requestId: `e67c5203-b9ff-4${'0'.repeat(3)}-8000-bbbbbbbbbbbb`,
      journey: '6b05521000000003',
    });
    const { text } = await ask([...lines, same], { kind: 'reference', value });
    expect(text.match(/^Journey /gm)).toHaveLength(2);
  });
});

describe('a reference', () => {
  it.each([
    ['00000000-00', '00000000'],
    ['ffffffff-ff', 'ZZZZZZZZ'],
    ['00000000-01', '00000001'],
    ['00000000-20', '00000010'],
    ['84210842-10', 'GGGGGGGG'],
  ])('of %s… is %s', (start, reference) => {
    expect(referenceOf(`${start}00-4000-8000-000000000000`)).toBe(reference);
  });

  it.each([
    ['7f3a9c2k', '7F3A9C2K'],
    ['7F3A 9C2K', '7F3A9C2K'],
    ['OIL0-1234', '01101234'],
    ['7F3A9C2', undefined],
    ['7F3A9C2U', undefined],
  ])('heard as %s is %s', (heard, reference) => {
    expect(readReference(heard)).toBe(reference);
  });
});

it.each([
  ['2026-11-24', Date.UTC(2026, 10, 24)],
  ['2026-11-24T09:30', Date.UTC(2026, 10, 24, 9, 30)],
  ['2026-11-24T09:30:15Z', Date.UTC(2026, 10, 24, 9, 30, 15)],
  ['36h', 1e12 - 36 * 3_600_000],
  ['7d', 1e12 - 7 * 86_400_000],
  ['yesterday', undefined],
  ['2026-13-01', undefined],
])('--since %s is a time', (text, at) => {
  expect(readSince(text, 1e12)).toBe(at);
});

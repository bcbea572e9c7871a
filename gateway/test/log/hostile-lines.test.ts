/** Lines that an attacker has written into the log: none stops the command, reaches the terminal or forges a line. */
import { expect, it } from 'vitest';
import type { Question } from '../../src/log/answer.js';
import { referenceOf } from '../../src/domain/reference.js';
import { Pseudonyms } from '../../src/reports/pseudonyms.js';
import { ask, italy, logSecret } from './staged-site.js';

const requestId = 'e67c5203-a9d0-4c0c-8221-4204827a657c';
const contact = new Pseudonyms(Buffer.from(logSecret, 'base64')).contact(
  { name: 'default', mobile: italy },
  'anna@example.com',
);
const entry = {
  at: Date.UTC(2026, 10, 24, 9),
  requestId,
  tenant: 'default',
  call: 'register',
  status: 429,
  outcome: 'limited',
  milliseconds: 12,
  journey: '6b05521000000001',
  campaign: '1001',
  channel: 'mail',
  contact,
};
const answer = { name: 'usedforpromotions', answer: true };
const save = {
  at: Date.UTC(2026, 10, 24, 9),
  event: 'consent',
  requestId,
  tenant: 'default',
  journey: '6b05521000000001',
  campaign: '1001',
  contacts: [{ channel: 'mail', contact }],
  answers: [answer],
  stored: true,
};

const questions: readonly Question[] = [
  { kind: 'contact', value: 'anna@example.com' },
  { kind: 'reference', value: referenceOf(requestId) },
  { kind: 'funnel', campaign: undefined },
];

const contents: readonly (readonly [string, unknown])[] = [
  ['an escape sequence', '\u001B[2J\u001B[1;31m'],
  ['the eight-bit escape', '\u009B2J'],
  ['a line end', 'x\nJourney 0000000000000000, campaign 9'],
  ['a carriage return', 'x\rJourney 0000000000000000, campaign 9'],
  ['a line separator', 'x\u2028Journey 0000000000000000, campaign 9'],
  ['a paragraph separator', 'x\u2029Journey 0000000000000000, campaign 9'],
  ['another direction', '\u202Edetpecca'],
  ['a bell', '\u0007'],
  ['half a character', '\uD800'],
  ['the name of an inherited member', 'constructor'],
  ['the name of the prototype', '__proto__'],
  ['an object that is no text', { toString: 1 }],
  ['a list', [['x']]],
  ['a number', 1e21],
  ['a truth', true],
];

const ofRequest = 'requestId tenant call status outcome journey campaign channel found contact';
const members: readonly (readonly [string, (content: unknown) => object])[] = [
  ...`${ofRequest} answerCode limit reason scope at`
    .split(' ')
    .map((name) => [name, (content: unknown) => ({ ...entry, [name]: content })] as const),
  ...'requestId tenant journey campaign customer stored answers contacts'
    .split(' ')
    .map(
      (name) =>
        [`${name} of a save`, (content: unknown) => ({ ...save, [name]: content })] as const,
    ),
  ...'name answer sentence lang version links'
    .split(' ')
    .map(
      (name) =>
        [
          `${name} of a consent`,
          (content: unknown) => ({ ...save, answers: [{ ...answer, [name]: content }] }),
        ] as const,
    ),
  ['a link of a consent', (content) => ({ ...save, answers: [{ ...answer, links: [content] }] })],
  ...'channel contact proved'.split(' ').map(
    (name) =>
      [
        `${name} of a contact`,
        (content: unknown) => ({
          ...save,
          contacts: [{ channel: 'mail', contact, [name]: content }],
        }),
      ] as const,
  ),
];

it.each(contents)(
  'a line with %s in any member is read or counted, and prints text only',
  async (_what, content) => {
    for (const [name, lineWith] of members) {
      const lines = [JSON.stringify(lineWith(content)), JSON.stringify(entry)];
      for (const question of questions) {
        const answered = await ask(lines, question);
        for (const line of answered.lines) {
          expect(line, name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
          expect(line, name).not.toMatch(/^Journey 0000|native code|\[object/);
        }
        // The line of the gateway is told, whatever stands before it.
        if (question.kind === 'contact') expect(answered.text, name).toContain('Code entered');
      }
    }
  },
);

it('a line in which a member has another type is counted as not read', async () => {
  for (const more of [
    { limit: { toString: 1 } },
    { answerCode: '312' },
    { status: '200' },
    { scope: 'admin' },
    { journey: 'x' },
    { requestId: 'x' },
    { outcome: 'constructor' },
  ]) {
    const { text } = await ask([JSON.stringify({ ...entry, ...more })], questions[0]!);
    expect(text, JSON.stringify(more)).toContain('Not read: 1 (line 1).');
  }
});

it('a call of a name that tables inherit is told by its name', async () => {
  const lines = [JSON.stringify({ ...entry, call: 'constructor' })];
  const { text } = await ask(lines, questions[0]!);
  expect(text).toContain('Call constructor (email address): ');
});

it('a second file may begin with a byte order mark', async () => {
  const lines = [
    JSON.stringify(entry),
    `\uFEFF${JSON.stringify({ ...entry, at: entry.at + 1000 })}`,
  ];
  const { text } = await ask(lines, questions[0]!);
  expect(text).not.toContain('Not read');
  expect(text.match(/Code entered/g)).toHaveLength(2);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldCheck } from '../../../src/domain/configuration.js';
import type { FieldValues } from '../../../src/domain/customer.js';
import type { Task } from '../../../src/flow/commands/task.js';
import { pageRefusals } from '../../../src/flow/commands/page-check.js';
import type { Field } from '../../../src/kinds/index.js';
import { FakeClock } from '../fake-clock.js';

const base = { group: 'you', mandatory: false, readOnly: false } as const;
const fields: readonly Field[] = [
  { ...base, kind: 'text', name: 'name' },
  { ...base, kind: 'text', name: 'surname' },
  { ...base, kind: 'number', name: 'children' },
  { ...base, kind: 'text', name: 'locked', readOnly: true },
  { ...base, kind: 'consent', name: 'usedforpromotions', group: 'consents' },
];
const stored = { name: 'Anna', children: 2 };
const typed: FieldValues = {
  name: '',
  surname: 'Rossi',
  children: '2',
  locked: 'x',
  usedforpromotions: true,
};

let clock: FakeClock;
let warned: string[];
beforeEach(() => {
  clock = new FakeClock();
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void warned.push(text));
});
afterEach(() => vi.restoreAllMocks());

function check(validate: FieldCheck | undefined, values = typed) {
  const task = { configuration: { validate }, environment: { clock } } as unknown as Task;
  return pageRefusals(task, { fields, stored }, values);
}

describe("the page's own check", () => {
  it('gets what the visitor has changed, with all typed values, and no consents', async () => {
    const asked: unknown[] = [];
    expect(await check((field) => void asked.push(field))).toEqual({});
    const values = { surname: 'Rossi', children: '2', locked: 'x' };
    expect(asked).toEqual([
      { name: 'name', value: undefined, values },
      { name: 'surname', value: 'Rossi', values },
    ]);
    expect(Object.isFrozen((asked[0] as { values: object }).values)).toBe(true);
    expect(await check(undefined)).toEqual({});
  });

  it('is not asked about a stored value that the form does not have', async () => {
    const asked: unknown[] = [];
    await check((field) => void asked.push(field), {});
    expect(asked).toEqual([]);
  });

  it('accepts the value with an empty text, and writes no line', async () => {
    expect(await check(() => '')).toEqual({});
    expect(warned).toEqual([]);
  });

  it('gives sentences of at most 300 characters, at once or as promises', async () => {
    const long = 'x'.repeat(301);
    expect(await check(({ name }) => (name === 'name' ? long : Promise.resolve('No.')))).toEqual({
      name: long.slice(0, 300),
      surname: 'No.',
    });
    expect(await check(() => ' ')).toEqual({});
  });

  it.each<[string, FieldCheck]>([
    [
      'throws',
      () => {
        throw new Error('Rossi');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Rossi'))],
    ['gives no text', () => ({ text: 'Rossi' }) as never],
  ])(
    'counts as right where it %s, with one line for a field, without the value',
    async (_how, validate) => {
      expect(await check(validate)).toEqual({});
      expect(warned).toHaveLength(2);
      expect(warned.join()).toContain('validate("surname") threw, was late or gave no text');
      expect(warned.join()).not.toContain('Rossi');
    },
  );

  it('waits 5 s for all fields together', async () => {
    const results = check(({ name }) => (name === 'name' ? 'No.' : new Promise(() => undefined)));
    await clock.advance(4_999);
    expect(warned).toEqual([]);
    await clock.advance(1);
    expect(await results).toEqual({ name: 'No.' });
    expect(warned).toHaveLength(1);
  });
});

import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { readCustomer, readLoggedIn } from '../../src/wire/customer-reply.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { readCheck, readToken } from '../../src/wire/replies.js';

/**
 * What scripts of the page have added to every object, without `value` and `get`, which make `defineProperty` itself
 * fail.
 */
const additions: Readonly<Record<string, unknown>> = {
  ...{ visible: true, isvisible: true, visibility: true, show: true },
  ...{ mandatory: true, ismandatory: true, required: true, readonly: true, multiple: true },
  ...{ label: 'Polluted', description: 'Polluted', type: 'date', length: 1, name: 'polluted' },
  ...{ id: '666', field: 'polluted', key: 'polluted', options: [{ id: 6 }] },
  ...{ customerid: '666', card: '666', fidelycode: '666', customer: { id: 666 } },
  ...{ personalinfo: { name: 'Eve' }, privacy: { usedforpromotions: true } },
  ...{ token: 'polluted', accesstoken: 'polluted', refreshtoken: 'polluted', expiresin: 1 },
  ...{ registered_customer: true, customdatafields: { showName: true } },
};

function pollute(isEnumerable: boolean): void {
  for (const [name, value] of Object.entries(additions)) {
    const options = { value, enumerable: isEnumerable, writable: true, configurable: true };
    Object.defineProperty(Object.prototype, name, options);
  }
}

afterEach(() => {
  for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
});

/** Runs the work with members on `Object.prototype`, and removes them before the result is compared. */
function polluted<Result>(isEnumerable: boolean, work: () => Result): Result | 'refused' {
  pollute(isEnumerable);
  try {
    return work();
  } catch {
    return 'refused';
  } finally {
    for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
  }
}

describe('schemas created on a page with a polluted Object.prototype', () => {
  it('validate as on a page without', async () => {
    // With a zod of its own, which has made no schema yet.
    const { outputFiles } = await build({
      entryPoints: ['src/wire/replies.ts'],
      bundle: true,
      format: 'esm',
      write: false,
    });
    const code = Buffer.from(outputFiles[0]!.contents).toString('base64');
    pollute(true);
    const { readToken: read } = (await import(`data:text/javascript;base64,${code}`)) as {
      readonly readToken: typeof readToken;
    };
    const token = read({ token: 'T', expires_in: '60' });
    // The page's additions are as they were, and the members of the language as well.
    const enumerable = Object.keys(Object.prototype).sort();
    for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
    expect({ ...token }).toEqual({ token: 'T', refreshToken: undefined, expiresIn: 60 });
    expect(enumerable).toEqual(Object.keys(additions).sort());
  });
});

describe.each([true, false])('members of a polluted Object.prototype (enumerable: %s)', (kind) => {
  const fields = (list: unknown) => () =>
    readFields({ CustomDataFields: list }).map(({ name, mandatory, readOnly, label, ...rest }) => ({
      ...{ name, mandatory, readOnly, label, kind: rest.kind },
    }));
  const plain = { mandatory: false, readOnly: false, label: undefined, kind: 'text' };

  it.each<[string, unknown, unknown]>([
    ['a map', { zip: { visible: true }, zone: {} }, [{ name: 'zip', ...plain }]],
    ['a list', [{ name: 'zip', visible: 1 }, { name: 'zone' }], [{ name: 'zip', ...plain }]],
    ['a list of flags', { showZipCode: true, showZone: false }, [{ name: 'zip', ...plain }]],
    [
      'a list of flags and objects',
      { showZipCode: true, showHobby: true, hobby: { type: 'text' } },
      [
        { name: 'zip', ...plain },
        { name: 'hobby', ...plain },
      ],
    ],
    ['an item without a name', [{ visible: true }], 'refused'],
  ])('are not read as properties of %s', (_, list, expected) => {
    expect(polluted(kind, fields(list))).toEqual(expected);
  });

  it('are not read as properties of a token, a check or a customer', () => {
    expect(polluted(kind, () => readToken({}))).toBe('refused');
    expect(polluted(kind, () => ({ ...readToken({ access_token: 'T' }) }))).toEqual({
      token: 'T',
    });
    expect(polluted(kind, () => readCheck({ customerId: 7 }))).toBe('refused');
    expect(polluted(kind, () => readCustomer({ name: 'Anna' }))).toBe('refused');
    expect(polluted(kind, () => readCustomer({ customerId: 7, name: 'Anna' }))).toEqual({
      customerId: '7',
      values: { name: 'Anna' },
    });
    expect(polluted(kind, () => readLoggedIn({ token: 'T' }))).toEqual({ values: {} });
  });
});

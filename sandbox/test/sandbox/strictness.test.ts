import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, without, type Json } from './caller.js';
import { samples, strictCaller } from './samples.js';

/** Sent as strings; the sandbox accepts numbers as well. */
const idNames = ['campaignid', 'categoryID', 'customerid', 'devicetype'];

describe('a request body', () => {
  it('is taken in the form of the contract by every call', async () => {
    const { send } = await strictCaller();
    for (const sample of samples) expect((await send(sample, sample.body)).status).not.toBe(400);
  });

  it.each(samples.map((sample) => [`${sample.method} ${sample.path}`, sample] as const))(
    'of %s is refused with any field more, by that name',
    async (_name, sample) => {
      const { send } = await strictCaller();
      await fc.assert(
        fc.asyncProperty(
          fc.string().filter((name) => !Object.hasOwn(sample.body, name)),
          fc.jsonValue(),
          async (name, value) => {
            const extra = JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as Json;
            const { status, body } = await send(sample, { ...sample.body, ...extra });
            expect([status, body.AnswerCode]).toEqual([400, 996]);
            expect(body.field).toBe(name);
          },
        ),
        {
          numRuns: 60,
          examples: [
            ['__proto__', 1],
            ['emails', 'x'],
            ['toString', 'x'],
          ],
        },
      );
    },
  );

  const fields = samples.flatMap((sample) =>
    Object.keys(sample.body).map(
      (name) => [`${sample.method} ${sample.path}`, name, sample] as const,
    ),
  );

  it.each(fields)('of %s is refused without %s, by name', async (_path, name, sample) => {
    const { send } = await strictCaller();
    const { status, body: answer } = await send(sample, without(sample.body, name));
    if (sample.path === '/customer') {
      expect(status).toBe(name === 'mailcontactdata' ? 400 : 402);
      expect(String(answer.field)).toContain(name);
    } else if (sample.path.endsWith('generateverificationcode') && name === 'email') {
      expect(status).toBe(200);
    } else {
      expect(status).toBe(400);
      expect(String(answer.field)).toContain(name);
    }
  });

  it.each(fields)(
    'of %s is refused when %s has another type, by name',
    async (_path, name, sample) => {
      const { send } = await strictCaller();
      const isId = idNames.includes(name);
      const wrong =
        typeof sample.body[name] === 'string'
          ? [isId ? 1.5 : 1, null, true, ['1'], {}]
          : ['true', 1, null];
      for (const value of wrong) {
        const { status, body } = await send(sample, { ...sample.body, [name]: value });
        expect([status, body.field]).toEqual([400, name]);
      }
    },
  );

  const ids = fields.filter(([, name]) => idNames.includes(name));

  it.each(ids)('of %s is taken when %s is a number', async (_path, name, sample) => {
    const { send } = await strictCaller();
    const asText = await send(sample, sample.body);
    const other = await strictCaller();
    const asNumber = await other.send(sample, {
      ...sample.body,
      [name]: Number(sample.body[name]),
    });
    expect(asNumber.status).toBe(asText.status);
    expect(asNumber.status).not.toBe(400);
    expect(asNumber.body.AnswerCode).toBe(asText.body.AnswerCode);
  });

  it.each([[[]], [null], ['text'], [7]])('of %j is not an object, and refused', async (body) => {
    const { send } = await strictCaller();
    for (const sample of samples) {
      const { status, body: answer } = await send(sample, body);
      expect([status, answer.field]).toEqual([400, 'body']);
    }
  });

  it('that is not JSON is refused', async () => {
    const { sandbox, key } = await strictCaller();
    const headers = { ...key, 'content-type': 'application/json' };
    const response = await sandbox.fetch('/auth', { method: 'POST', headers, body: '{"scope":' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'body' });
  });

  it.each([['0'], ['4'], ['01'], ['browser'], [0], [4]])(
    'with the device type %s is refused',
    async (devicetype) => {
      const { send } = await strictCaller();
      for (const sample of samples.filter(({ body }) => 'devicetype' in body)) {
        const { status, body } = await send(sample, { ...sample.body, devicetype });
        expect([status, body.field]).toEqual([400, 'devicetype']);
      }
    },
  );

  it('with both an e-mail and a mobile is refused', async () => {
    const { send } = await strictCaller();
    for (const sample of samples) {
      const second = 'email' in sample.body ? 'mobile' : 'mobilecontactdata';
      if (sample.access !== 'synchro' || sample.path.endsWith('changeUAPByVerificationCode'))
        continue;
      const { status, body } = await send(sample, { ...sample.body, [second]: '3331234567' });
      expect([status, body.field]).toEqual([400, second]);
    }
  });

  it('with a username that is not the contact is refused', async () => {
    const { send } = await strictCaller();
    const sample = samples[4]!;
    const { status, body } = await send(sample, { ...sample.body, username: 'New@example.com' });
    expect([status, body.field]).toEqual([400, 'username']);
  });

  it('with an uncleaned mobile number is refused', async () => {
    const { send } = await strictCaller();
    const sample = { ...samples[3]! };
    const asked = { campaignid: '1001', mobile: '333 123-4567', devicetype: '1' };
    const { status, body } = await send(sample, asked);
    expect([status, body.field]).toEqual([400, 'mobile']);
  });
});

describe('the contact of a registration', () => {
  const [, , , , sample] = samples;

  it.each([
    ['mobilecontactdata', '333 1234567', 400, 996],
    ['mobilecontactdata', '333-1234567', 400, 996],
    ['mailcontactdata', ' new@example.com', 400, 996],
    ['mailcontactdata', 'nonsense', 402, 260],
  ])('as %s %s is refused, by name', async (name, contact, status, answer) => {
    const { send } = await strictCaller();
    const rest = without(sample?.body ?? {}, 'mailcontactdata');
    const seen = await send(sample!, { ...rest, username: contact, [name]: contact });
    expect([seen.status, code(seen), seen.body.field]).toEqual([status, answer, name]);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { credentials, openStage, texts, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.sandbox.reset();
});

const text = { isEnabled: true, isVisible: true, showingCustomerArea: true };
/** A field of each kind that the lists of a campaign can have. */
const everyKind = {
  CustomDataFields: [
    ...['name', 'gender', 'birthdate', 'telephone', 'fax', 'notes', 'country', 'interestareas'],
    'favouriteShop',
  ].map((name) => ({ name, visible: true })),
  PrivacyCustomDataFields: { usedForPromotions: { visible: true } },
  dynamicFields: [
    { id: 7, name: 'city', type: { dataType: 7 }, flags: text },
    {
      id: 8,
      name: 'shop',
      options: [{ id: 1, value: 'Rome' }],
      type: { dataType: 7 },
      flags: text,
    },
  ],
};

const code = () => Promise.resolve(stage.sandbox.outbox.at(-1)?.code ?? '');
const trial = { code };
const stored = () =>
  stage.sandbox.customers.find(({ username }) => username === credentials.username)!;

describe('the doctor that tries', () => {
  it('writes each field and consent, reads it back, and leaves the customer as before', async () => {
    const before = structuredClone(stored());
    const report = await stage.diagnose({ credentials, trial });
    expect(texts(report, 'problem')).toEqual([]);
    expect(texts(report, 'ok')).toContain('try: 11 values came back as they were written');
    const { data, password, username } = stored();
    expect({ data, password, username }).toEqual({
      data: before.data,
      password: before.password,
      username: before.username,
    });
    const saves = stage.sandbox.requests.filter(
      ({ method, path }) => `${method} ${path}` === 'PUT /customer',
    );
    const bodies = saves.map(({ body }) => body as Record<string, unknown>);
    for (const consent of ['usedforpromotions', 'usedforstatistics', 'usedbyothers']) {
      expect(new Set(bodies.map((body) => body[consent]))).toEqual(new Set([true, false]));
    }
  });

  it('does so for every kind of field of a campaign', async () => {
    stage.sandbox.campaign = everyKind;
    const report = await stage.diagnose({ credentials, trial });
    expect(texts(report, 'problem')).toEqual([]);
    expect(texts(report, 'not-run')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('country'),
        expect.stringContaining('interestareas'),
      ]),
    );
    const fields = stored().data;
    expect(fields).toMatchObject({ name: 'Anna', birthdate: '1990-05-24' });
  });

  it('answers nine of the ten facts, and says what is left to ask', async () => {
    const report = await stage.diagnose({ credentials, trial });
    const notes = texts(report, 'note').filter((text) => text.startsWith('fact'));
    expect(notes).toEqual([
      'fact 1: checkcard for an invented email: status 402 with answer code 53',
      'fact 1: checkcard for an invented mobile: status 402 with answer code 53',
      'fact 1: checkcard for an invented card: status 402 with answer code 53',
      "fact 3: no field of the campaign's own is visible",
      'fact 6: checkcard by card number: status 200, no card in the reply',
      'fact 6: checkcard by barcode: status 402 with answer code 53',
      'fact 9: zip left out: status 400 with answer code 996',
      'fact 9: zip cleared with "": it is empty',
      'fact 9: an unknown field: status 400 with answer code 996',
      'fact 10: a wrong password: status 402 with answer code 77',
      'fact 10: a code for an address that is taken: status 402 with answer code 311',
      'fact 10: without the mandatory name: status 402 with answer code 132 (invalid-field)',
      'fact 7: a code without a contact: status 200; you know where it was sent',
      'fact 10: a wrong code: status 402 with answer code 312',
      'fact 7: a code has 6 characters',
      'fact 8: changeUAPByVerificationCode for a registered customer, the card as username: status 200, the reply names no userName',
      'fact 8: the former username does not log in any more: status 402 with answer code 77',
      'fact 8: the username set back: status 200, the reply names no userName',
    ]);
  });

  it('tries nothing unless it is asked to', async () => {
    await stage.diagnose({ credentials });
    expect(stage.sandbox.requests.some(({ method }) => method === 'PUT')).toBe(false);
    expect(stage.sandbox.outbox).toEqual([]);
  });

  it('names what does not come back: a consent that is written and not kept', async () => {
    const { fetch } = globalThis;
    const forgetful: typeof fetch = (input, init) => {
      const body = typeof init?.body === 'string' ? init.body : undefined;
      const changed = body?.replace('"usedforstatistics":true', '"usedforstatistics":false');
      return fetch(input, { ...init, ...(changed !== undefined && { body: changed }) });
    };
    const report = await stage.diagnose({ credentials, trial, fetch: forgetful });
    expect(texts(report, 'problem')).toEqual([
      'try: usedforstatistics: true was accepted, and another value came back',
    ]);
  });
});

describe('the doctor that registers', () => {
  it('says that the typed address logs in, and which userName the reply names', async () => {
    const report = await stage.diagnose({
      registration: { address: 'test@example.com', code },
      trial,
    });
    expect(texts(report, 'ok')).toContain('log-in: the address that was typed logs in');
    expect(texts(report, 'note')).toContain(
      'fact 2: a registration by e-mail: status 200, the reply names no userName',
    );
  });

  it('fills the mandatory fields that a new customer lacks, and tries the rest', async () => {
    const report = await stage.diagnose({
      registration: { address: 'test@example.com', code },
      trial,
    });
    expect(texts(report, 'problem')).toEqual([]);
    expect(texts(report, 'note')).toContain(
      'try: the data is as before, except the mandatory name, surname: empty before, filled now; a consent that was never answered is a No now',
    );
    expect(stage.sandbox.customers.at(-1)?.data).toMatchObject({
      name: expect.any(String) as string,
      surname: expect.any(String) as string,
      usedforpromotions: false,
    });
    expect(stage.sandbox.customers.at(-1)?.data.zip ?? '').toBe('');
  });

  it('names a username that the platform has replaced', async () => {
    const other = await openStage({ usernames: 'card' });
    const registration = {
      address: 'test@example.com',
      code: () => Promise.resolve(other.sandbox.outbox.at(-1)?.code ?? ''),
    };
    const report = await other.diagnose({ registration });
    other.close();
    expect(texts(report, 'note')).toEqual(
      expect.arrayContaining([
        'fact 2: a registration by e-mail: status 200, userName is the card number',
        'log-in: the userName of the reply only logs in',
      ]),
    );
    expect(texts(report, 'problem')).toEqual([
      expect.stringContaining('the address that was typed does not log in'),
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, profile, without, type Json } from './caller.js';
import { everyKind, me, member } from './member.js';

describe('PUT /customer', () => {
  it.each<[string, Json, number, number, string]>([
    ['an unknown field', { nickname: 'x' }, 400, 996, 'nickname'],
    ['a hidden field', { hidden: 'x' }, 400, 996, 'hidden'],
    ['a read-only field', { identitycard: 'x' }, 400, 996, 'identitycard'],
    ['a read name', { mobileContactData: '333123456' }, 400, 996, 'mobileContactData'],
    [
      'another contact of the account',
      { mailcontactdata: 'x@example.com' },
      400,
      996,
      'mailcontactdata',
    ],
    ['a clearing of nothing', { notes: '' }, 400, 996, 'notes'],
    ['a number for a text', { notes: 7 }, 400, 996, 'notes'],
    ['a gender in words', { gender: 'female' }, 400, 996, 'gender'],
    ['no gender as N', { gender: 'N' }, 400, 996, 'gender'],
    ['a date the Italian way', { birthdate: '24/05/1990' }, 400, 996, 'birthdate'],
    ['a date with a time', { birthdate: '1990-05-24T00:00:00' }, 400, 996, 'birthdate'],
    ['a day that does not exist', { birthdate: '1990-02-30' }, 402, 102, 'birthdate'],
    ['a birth in the future', { birthdate: '2026-11-26' }, 402, 102, 'birthdate'],
    ['a birth 122 years ago', { birthdate: '1904-11-24' }, 402, 102, 'birthdate'],
    ['a mobile with spaces', { mobilecontactdata: '333 123' }, 400, 996, 'mobilecontactdata'],
    ['a mobile of another', { mobilecontactdata: '3289990010' }, 402, 58, 'mobilecontactdata'],
    ['a country as a number', { country: 3 }, 400, 996, 'country'],
    ['interests as a text', { interestareas: '1,2' }, 400, 996, 'interestareas'],
    ['interests as ids', { interestareas: ['1'] }, 400, 996, 'body'],
    ['interests as an empty text', { interestareas: '' }, 400, 996, 'interestareas'],
    ['a list of no interests', { interestareas: [] }, 400, 996, 'interestareas'],
    ['an interest without active', { interestareas: [{ id: 1 }] }, 400, 996, 'interestareas'],
    [
      'an interest that is active in words',
      { interestareas: [{ id: 1, active: 'true' }] },
      ...([400, 996, 'interestareas'] as const),
    ],
    [
      'a number of an interest as text',
      { interestareas: [{ id: '1', active: true }] },
      ...([400, 996, 'interestareas'] as const),
    ],
    [
      'an interest with more in it',
      { interestareas: [{ id: 1, active: true, name: 'Wine' }] },
      ...([400, 996, 'name'] as const),
    ],
    [
      'an interest twice',
      {
        interestareas: [
          { id: 1, active: true },
          { id: 1, active: true },
        ],
      },
      ...([400, 996, 'interestareas'] as const),
    ],
    [
      'an interest that was never chosen, as not active',
      { interestareas: [{ id: 1, active: false }] },
      ...([400, 996, 'interestareas'] as const),
    ],
    ['a list for a text', { notes: ['x'] }, 400, 996, 'notes'],
    ["a number for a field of the campaign's own", { hobby: 2 }, 400, 996, 'hobby'],
    ['a text for a consent of its own', { newsletter: 'yes' }, 400, 996, 'newsletter'],
    ['a consent in words', { usedforstatistics: 'true' }, 400, 996, 'usedforstatistics'],
    ['a cleared consent', { usedforstatistics: '' }, 400, 996, 'usedforstatistics'],
  ])('refuses %s and stores nothing', async (_name, change, status, answer, field) => {
    const { save, row } = await member(everyKind);
    const before = structuredClone(row()?.data);
    const seen = await save({ mailcontactdata: me, gender: 'F', ...change });
    expect([seen.status, code(seen), seen.body.field]).toEqual([status, answer, field]);
    expect(row()?.data).toEqual(before);
  });

  it('stores values of every kind and gives them back exactly', async () => {
    const { save, read } = await member(everyKind);
    const areas = [
      { id: 4, active: true },
      { id: '12345678901234567890', active: true },
    ];
    const personal = {
      notes: ' two\nlines  ',
      gender: 'F',
      birthdate: '1906-11-24',
      hobby: '😀😀😀😀😀',
      country: '3',
    };
    const seen = await save({
      mailcontactdata: me,
      mobilecontactdata: '+393331234567',
      interestareas: areas,
      usedforstatistics: true,
      newsletter: true,
      ...personal,
    });
    expect(seen).toEqual({ status: 200, body: { AnswerCode: 0 } });
    expect(await read()).toMatchObject({
      ...personal,
      mailContactData: me,
      mobileContactData: '+393331234567',
      interestAreas: areas,
      privacy: { usedForStatistics: true, newsletter: true, usedForPromotions: false },
    });
  });

  it('gives back any text unchanged, through the reply as well', async () => {
    const { save, read } = await member(everyKind);
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constant('x'.repeat(10_000)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (notes) => {
        const wellFormed = JSON.parse(JSON.stringify(notes)) as string;
        expect((await save({ mailcontactdata: me, notes: wellFormed })).status).toBe(200);
        expect((await read()).notes).toBe(wellFormed);
      }),
      { numRuns: 100 },
    );
  });

  it('accepts an unchanged stored value that is no longer valid for others', async () => {
    const { save, row } = await member(everyKind);
    Object.assign(row()?.data ?? {}, { gender: 'X', country: 3 });
    const kept = { mailcontactdata: me, gender: 'X', country: 3 };
    expect((await save(kept)).status).toBe(200);
  });

  it.each<[string, Json]>([
    ['left out', {}],
    ['empty', { surname: '' }],
  ])('refuses a mandatory field that is %s with 132', async (_name, change) => {
    const { save } = await member();
    const rest = without(profile(me), 'surname');
    const seen = await save({ ...rest, ...change });
    expect([seen.status, code(seen), seen.body.field]).toEqual([402, 132, 'surname']);
  });

  it('refuses a mandatory choice of nothing with 132', async () => {
    const mandatory = { interestAreas: { visible: true, mandatory: true } };
    const { save } = await member({ CustomDataFields: mandatory });
    const nothing = [undefined, [], [{ id: 1, active: false }]];
    for (const interestareas of nothing) {
      const seen = await save({ mailcontactdata: me, ...(interestareas && { interestareas }) });
      expect([seen.status, code(seen)]).toEqual([402, 132]);
    }
    const chosen = { mailcontactdata: me, interestareas: [{ id: 1, active: true }] };
    expect((await save(chosen)).status).toBe(200);
  });

  it('wants each stored interest back, and takes one that was deselected as not active', async () => {
    const { save, read } = await member(everyKind);
    const areas = (...list: readonly (readonly [number, boolean])[]) => ({
      mailcontactdata: me,
      interestareas: list.map(([id, active]) => ({ id, active })),
    });
    expect((await save(areas([1, true], [2, true]))).status).toBe(200);
    await read();
    expect((await save({ mailcontactdata: me })).body.field).toBe('interestareas');
    const forgotten = await save(areas([1, true]));
    expect([forgotten.status, forgotten.body.field]).toEqual([400, 'interestareas']);
    const deselected = areas([3, true], [1, true], [2, false]);
    expect((await save(deselected)).status).toBe(200);
    expect(await read()).toMatchObject({ interestAreas: deselected.interestareas });
    expect((await save(areas([1, false], [3, false]))).status).toBe(200);
    await read();
    expect((await save({ mailcontactdata: me })).status).toBe(200);
  });

  it('wants an answer to a mandatory consent, and takes a No', async () => {
    const { save } = await member();
    const rest = without(profile(me), 'usedforpromotions');
    const silent = await save(rest);
    expect([silent.status, code(silent), silent.body.field]).toEqual([
      402,
      132,
      'usedforpromotions',
    ]);
    expect((await save({ ...rest, usedforpromotions: false })).status).toBe(200);
  });

  it('does not ask for a mandatory field that is hidden or read-only', async () => {
    const { save } = await member({
      CustomDataFields: {
        name: { visible: false, mandatory: true },
        surname: { visible: true, mandatory: true, readOnly: true },
      },
    });
    expect((await save({ mailcontactdata: me })).status).toBe(200);
  });

  it('names a breach of the contract before a problem with the content', async () => {
    const { save } = await member();
    const seen = await save({ birthdate: '1990-02-30', mailcontactdata: me, nickname: 'x' });
    expect([seen.status, seen.body.field]).toEqual([400, 'nickname']);
  });

  it('goes by the first of two declarations of a field', async () => {
    const { save } = await member({
      CustomDataFields: [
        { name: 'zip', visible: true },
        { name: 'zip', visible: false },
      ],
    });
    expect((await save({ mailcontactdata: me, zip: '00184' })).status).toBe(200);
  });

  it('takes the contact of the account even when it is hidden or read-only', async () => {
    for (const visible of [false, true]) {
      const { save } = await member({
        CustomDataFields: { mailContactData: { visible, readOnly: true } },
      });
      expect((await save({ mailcontactdata: me })).status).toBe(200);
    }
  });

  it('takes a second contact, but not one that belongs to another', async () => {
    const { sandbox, save } = await member();
    const person = sandbox.customers.find(({ username }) => username === me);
    if (!person) throw new Error('nobody');
    person.contact = 'mobilecontactdata';
    person.data.mobilecontactdata = '3337654321';
    const both = { ...profile('registered@example.com'), mobilecontactdata: '3337654321' };
    const taken = await save(both);
    expect([taken.status, code(taken)]).toEqual([402, 311]);
    const malformed = await save({ ...both, mailcontactdata: 'nonsense' });
    expect([malformed.status, code(malformed)]).toEqual([402, 260]);
    expect((await save({ ...both, mailcontactdata: 'second@example.com' })).status).toBe(200);
    expect((await save({ ...both, mailcontactdata: 'Second@Example.com' })).status).toBe(200);
  });

  it('asks nothing of a person without any contact', async () => {
    const { save, row } = await member();
    const person = row();
    delete person?.contact;
    if (person) person.data = {};
    expect((await save(without(profile(me), 'mailcontactdata'))).status).toBe(200);
  });

  it('is content with one of two stored contacts', async () => {
    const { save, row } = await member();
    const person = row();
    delete person?.contact;
    Object.assign(person?.data ?? {}, { mobilecontactdata: '3337654321' });
    expect((await save(profile(me))).status).toBe(200);
  });

  it('requires a stored contact from a customer without a username', async () => {
    const { sandbox, save } = await member();
    const person = sandbox.customers.find(({ username }) => username === me);
    delete person?.contact;
    const rest = without(profile(me), 'mailcontactdata');
    const seen = await save(rest);
    expect([seen.status, seen.body.field]).toEqual([400, 'mailcontactdata']);
    expect((await save(profile(me))).status).toBe(200);
  });

  it('ends the session of a person who was removed', async () => {
    const { sandbox, save } = await member();
    sandbox.customers.length = 0;
    const seen = await save(profile(me));
    expect([seen.status, code(seen)]).toEqual([401, 998]);
  });
});

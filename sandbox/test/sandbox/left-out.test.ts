import { describe, expect, it } from 'vitest';
import { code, profile, type Json } from './caller.js';
import { everyKind, me, member } from './member.js';

describe('PUT /customer', () => {
  it('keeps a stored value that was left out because it was never read', async () => {
    const { save, read } = await member();
    await save(profile(me, { zip: '00184' }));
    expect((await save(profile(me))).status).toBe(200);
    expect(await read()).toMatchObject({ zip: '00184' });
  });

  it('requires a value that was read to be sent again, changed or not', async () => {
    const { save, read } = await member();
    await save(profile(me, { zip: '00184' }));
    await read();
    const seen = await save(profile(me));
    expect([seen.status, seen.body.field]).toEqual([400, 'zip']);
    expect((await save(profile(me, { zip: '00184' }))).status).toBe(200);
  });

  it('clears a stored value that is sent empty, and stays cleared', async () => {
    const { save, read } = await member();
    await save(profile(me, { zip: '00184' }));
    await read();
    expect((await save(profile(me, { zip: '' }))).status).toBe(200);
    expect(await read()).toMatchObject({ zip: '' });
    expect((await save(profile(me, { zip: '' }))).status).toBe(200);
    expect((await save(profile(me))).status).toBe(200);
  });

  it.each<[string, Json, Json]>([
    ['"" for a consent of the campaign', { newsletter: true }, { newsletter: '' }],
    ['no text of the campaign, though one is stored', { hobby: 'chess' }, {}],
  ])('refuses %s', async (_name, stored, change) => {
    const { save, read, row } = await member(everyKind);
    Object.assign(row()?.data ?? {}, stored);
    await read();
    const seen = await save({ mailcontactdata: me, ...change });
    const [field] = Object.keys(stored);
    expect([seen.status, code(seen), seen.body.field]).toEqual([400, 996, field]);
    expect(row()?.data).toMatchObject(stored);
  });

  it.each<[unknown]>([[[]], [[null]], [null], ['']])(
    'does not require the empty value %j again',
    async (nothing) => {
      const { save, read, row } = await member(everyKind);
      Object.assign(row()?.data ?? {}, { hobby: nothing });
      await read();
      expect((await save({ mailcontactdata: me })).status).toBe(200);
    },
  );

  it('accepts "" for a cleared choice', async () => {
    const { save, row } = await member(everyKind);
    Object.assign(row()?.data ?? {}, { country: '3' });
    expect((await save({ mailcontactdata: me, country: '' })).status).toBe(200);
    expect(row()?.data).toMatchObject({ country: '' });
  });

  it('does not require an untouched consent, shown or not', async () => {
    const { save, read } = await member(everyKind);
    const privacy = { usedForStatistics: true, newsletter: true };
    await save({ mailcontactdata: me, usedforstatistics: true, newsletter: true });
    await read();
    expect((await save({ mailcontactdata: me })).status).toBe(200);
    expect(await read()).toMatchObject({ privacy });
  });

  it.each<[string, unknown]>([
    ['zip', { code: '00184' }],
    ['zip', []],
    ['gender', 'X'],
    ['birthdate', '24/05/1990'],
    ['birthdate', '1990-02-30'],
    ['country', true],
    ['interestareas', [{ id: 1, active: true }, { id: 2 }]],
    ['interestareas', [{ id: 2 }]],
    ['usedforstatistics', 'yes'],
    ['customerdynamicfields 7', { odd: 1 }],
    ['customerdynamicfields 8', 'many'],
    ['customerdynamicfields 9', '24/05/1990'],
    ['customerdynamicfields 10', 'maybe'],
  ])('keeps the mandatory %s %j, which cannot be read, if it is left out', async (name, value) => {
    const must = { visible: true, mandatory: true };
    const flags = { isMandatory: true };
    const own = { 7: 7, 8: 'number', 9: 'Date', 10: 'boolean' };
    const dynamicFields = Object.entries(own).map(([id, dataType]) => {
      return { id, name: id, type: { dataType }, flags };
    });
    const isDynamic = name.startsWith('customerdynamicfields');
    const { save, read, row } = await member({
      CustomDataFields: isDynamic ? {} : { [name]: must },
      PrivacyCustomDataFields: {},
      dynamicFields: dynamicFields.filter(({ id }) => name.endsWith(` ${id}`)),
    });
    expect((await save({ mailcontactdata: me })).status).toBe(402);
    Object.assign(row()?.data ?? {}, { [name]: value });
    await read();
    expect((await save({ mailcontactdata: me })).status).toBe(200);
    expect(row()?.data).toMatchObject({ [name]: value });
  });

  it.each<[string, unknown]>([
    ['zip', '00184'],
    ['zip', 184],
    ['gender', 'F'],
    ['gender', 'N'],
    ['birthdate', '1990-05-24'],
    ['country', 3],
    ['interestareas', [{ id: 1, active: true }]],
    ['interestareas', []],
    ['usedforstatistics', false],
  ])('refuses a save without the mandatory %s, if %j is stored', async (name, value) => {
    const { save, read, row } = await member({
      CustomDataFields: { [name]: { visible: true, mandatory: true } },
    });
    Object.assign(row()?.data ?? {}, { [name]: value });
    await read();
    const { status, body } = await save({ mailcontactdata: me });
    expect([status, body.field]).toEqual([402, name]);
  });
});

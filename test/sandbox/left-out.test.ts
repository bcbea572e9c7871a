import { describe, expect, it } from 'vitest';
import { code, profile, type Json } from './caller.js';
import { everyKind, me, member, shown } from './member.js';

describe('what PUT /customer may leave out, and clear', () => {
  it('keeps what was left out because nobody had seen it', async () => {
    const { save, read } = await member();
    await save(profile(me, { zip: '00184' }));
    expect((await save(profile(me))).status).toBe(200);
    expect(await read()).toMatchObject({ zip: '00184' });
  });

  it('wants what it has shown sent again, changed or not', async () => {
    const { save, read } = await member();
    await save(profile(me, { zip: '00184' }));
    await read();
    const seen = await save(profile(me));
    expect([seen.status, seen.body.field]).toEqual([400, 'zip']);
    expect((await save(profile(me, { zip: '00184' }))).status).toBe(200);
  });

  it('clears a stored value that is sent empty, once and again', async () => {
    const { save, read } = await member();
    await save(profile(me, { zip: '00184' }));
    await read();
    expect((await save(profile(me, { zip: '' }))).status).toBe(200);
    expect(await read()).toMatchObject({ zip: '' });
    expect((await save(profile(me, { zip: '' }))).status).toBe(200);
    expect((await save(profile(me))).status).toBe(200);
  });

  it.each<[string, Json, Json]>([
    ['a list for choices that are cleared', { days: ['mo'] }, { days: [] }],
    ['a list of nothing back', { days: [] }, { days: [] }],
    ['"" for a switch', { parking: true }, { parking: '' }],
    ['"" for a consent of the campaign', { newsletter: true }, { newsletter: '' }],
    ['no switch, though one is stored', { parking: false }, {}],
  ])('does not take %s', async (_name, stored, change) => {
    const { save, read, row } = await member(everyKind);
    Object.assign(row()?.data ?? {}, stored);
    await read();
    const seen = await save({ mailcontactdata: me, ...change });
    const [field] = Object.keys(stored);
    expect([seen.status, code(seen), seen.body.field]).toEqual([400, 996, field]);
    expect(row()?.data).toMatchObject(stored);
  });

  it.each<[unknown]>([[[]], [[null]], [['', null]], [null], ['']])(
    'does not want %j sent again, which is nothing',
    async (nothing) => {
      const { save, read, row } = await member(everyKind);
      Object.assign(row()?.data ?? {}, { days: nothing });
      await read();
      expect((await save({ mailcontactdata: me })).status).toBe(200);
    },
  );

  it('takes "" for choices that are cleared', async () => {
    const { save, row } = await member(everyKind);
    Object.assign(row()?.data ?? {}, { days: ['mo'] });
    expect((await save({ mailcontactdata: me, days: '' })).status).toBe(200);
    expect(row()?.data).toMatchObject({ days: '' });
  });

  it('does not ask for a consent that nobody touched, shown or not', async () => {
    const { save, read } = await member(everyKind);
    const privacy = { usedForStatistics: true, newsletter: true };
    await save({ mailcontactdata: me, usedforstatistics: true, newsletter: true });
    await read();
    expect((await save({ mailcontactdata: me })).status).toBe(200);
    expect(await read()).toMatchObject({ privacy });
  });

  it('wants what the privacy list has stored that is no boolean', async () => {
    const { save, read } = await member({
      CustomDataFields: {},
      PrivacyCustomDataFields: { reason: shown({ type: 'text' }) },
    });
    await save({ mailcontactdata: me, reason: 'x' });
    await read();
    const seen = await save({ mailcontactdata: me });
    expect([seen.status, seen.body.field]).toEqual([400, 'reason']);
  });
});

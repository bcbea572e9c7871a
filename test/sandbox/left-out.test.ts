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
});

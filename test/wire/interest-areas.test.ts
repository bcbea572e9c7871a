import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/wire/create-client.js';
import { areasOf, withInterestAreas } from '../../src/wire/interest-areas.js';

const { signal } = new AbortController();
const credentials = { username: 'anna@example.org', password: 'correct horse' };
/** Interest areas as the terminals' description has them. */
const stored = [
  { id: 3, active: true },
  { id: 4, active: false },
  { id: '12345678901234567', active: true },
];

/** A client whose log-ins give these customers, one after the other, and what its saves send. */
function clientOf(customers: readonly object[]) {
  const sent: unknown[] = [];
  const left = [...customers];
  let customer = {};
  const fetch = (_: RequestInfo | URL, init?: RequestInit) => {
    if (init?.method === 'POST') customer = left.shift() ?? customer;
    if (init?.method === 'PUT')
      sent.push((JSON.parse(init.body as string) as { interestareas: unknown }).interestareas);
    return Promise.resolve(Response.json({ token: 'T', customer }));
  };
  const options = { campaignId: '1', categoryId: '1', apiBase: 'https://a.example' };
  return { sent, client: createClient({ ...options, deviceType: '1', fetch }) };
}

describe('interest areas', () => {
  it.each<[string | readonly string[] | undefined, readonly string[], unknown]>([
    [
      ['3', '7'],
      [],
      [
        { id: 3, active: true },
        { id: 7, active: true },
      ],
    ],
    [
      ['3'],
      ['3', '5'],
      [
        { id: 3, active: true },
        { id: 5, active: false },
      ],
    ],
    [['07'], [], [{ id: '07', active: true }]],
    ['', ['3'], [{ id: 3, active: false }]],
    [[], ['3'], [{ id: 3, active: false }]],
    ['', [], undefined],
    [undefined, ['3'], undefined],
  ])('chosen %j of the stored %j are written as %j', (chosen, before, written) => {
    const values = { name: 'Anna', ...(chosen !== undefined && { interestareas: chosen }) };
    const body = withInterestAreas(values, before);
    expect(body).toEqual({
      name: 'Anna',
      ...(written !== undefined && { interestareas: written }),
    });
  });

  it('are ids everywhere else', () => {
    expect(areasOf({ interestareas: ['3'] })).toEqual(['3']);
    expect(areasOf({ interestareas: '' })).toEqual([]);
    expect(areasOf({})).toBeUndefined();
  });

  it('come with a log-in as the terminals have them, and a save deselects what was stored', async () => {
    const { client, sent } = clientOf([{ id: 5, interestAreas: stored }]);
    const { values } = await client.logIn(credentials, signal);
    expect(values).toEqual({ interestareas: ['3', '12345678901234567'] });
    expect((await client.customer(signal)).values).toEqual(values);
    await client.save({ interestareas: ['3', '9'] }, signal);
    await client.save({ interestareas: '' }, signal);
    expect(sent).toEqual([
      [
        { id: 3, active: true },
        { id: 9, active: true },
        { id: '12345678901234567', active: false },
      ],
      // What was saved is stored now.
      [
        { id: 3, active: false },
        { id: 9, active: false },
      ],
    ]);
  });

  it('of a former customer are not deselected for the next one', async () => {
    const { client, sent } = clientOf([{ id: 5, interestAreas: stored }, { id: 6 }]);
    await client.logIn(credentials, signal);
    client.forget();
    await client.logIn(credentials, signal);
    await client.save({ interestareas: ['7'] }, signal);
    expect(sent).toEqual([[{ id: 7, active: true }]]);
  });
});

import { describe, expect, it } from 'vitest';
import { json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const token = (value: string) => json({ token: value, refreshToken: 'R', customer: { id: 7 } });
const minute = 60_000;

function setUp() {
  server.on('GET /customer', json({ id: 7 })).on('POST /auth', token('T1'));
  let time = 1000;
  const client = server.client({ now: () => time });
  return { client, pass: (milliseconds: number) => (time += milliseconds) };
}
const used = () =>
  server.seen.flatMap(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? []);

describe('a token that the page hands over', () => {
  it('is used, and renewed before it expires', async () => {
    const { client, pass } = setUp();
    server.on('POST /auth/refreshToken', token('T2'));
    expect(client.isLoggedIn).toBe(false);
    client.adopt({ accessToken: 'A1', refreshToken: 'R1', expiresIn: 600 });
    expect(client.isLoggedIn).toBe(true);
    expect(await client.customer(signal)).toMatchObject({ customerId: '7' });
    pass(9.9 * minute);
    await client.customer(signal);
    expect(used()).toEqual(['A1', 'T2']);
    expect(server.calls).not.toContain('POST /auth');
  });

  it('is a session that has expired when it is refused', async () => {
    const { client } = setUp();
    server.on('GET /customer', json({}, 401));
    client.adopt({ accessToken: 'A1' });
    await expect(client.customer(signal)).rejects.toMatchObject({
      problem: { code: 'session-expired' },
    });
    expect(client.isLoggedIn).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { createCustomer, seededPassword } from '../../sandbox/src/sandbox/index.js';
import { address } from './address.js';
import { createStage, minute, type Stage } from './stage.js';

describe('credential stuffing', () => {
  const people = Array.from({ length: 1000 }, (_none, index) =>
    createCustomer({
      id: String(8000 + index),
      username: `person${String(index)}@example.com`,
      password: seededPassword,
      contact: 'mailcontactdata',
      data: { mailcontactdata: `person${String(index)}@example.com` },
    }),
  );
  const logInsAt = (stage: Stage) =>
    stage.upstream.filter(({ url }) => url.endsWith('/auth')).length;

  it('of 1,000 usernames from one address reaches the platform at most 30 times, and the owners can log in', async () => {
    const stage = createStage({
      sandbox: { people: () => people.map((person) => ({ ...person })) },
    });
    for (let index = 0; index < 1000; index += 1) {
      await stage.logIn(`person${String(index)}@example.com`, 'a guess', { ip: '203.0.113.66' });
      stage.pass(15);
    }
    expect(logInsAt(stage)).toBeLessThanOrEqual(30);
    for (const index of [0, 10, 999]) {
      expect((await stage.logIn(`person${String(index)}@example.com`, seededPassword)).status).toBe(
        200,
      );
    }
  });

  it('of one username from 1,000 addresses reaches the platform 10 times, also when the requests are concurrent', async () => {
    const stage = createStage({
      sandbox: { people: () => people.map((person) => ({ ...person })) },
    });
    const owner = () => stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.10' });
    expect((await owner()).status).toBe(200);
    const attack = () =>
      Promise.all(
        Array.from({ length: 200 }, (_none, index) =>
          stage.logIn('PERSON1@example.com', 'a guess', { ip: address(index) }),
        ),
      );
    const before = logInsAt(stage);
    for (let wave = 0; wave < 5; wave += 1) await attack();
    expect(logInsAt(stage) - before).toBe(10);
    // The owner can log in at once from a known address, and within five minutes from another one.
    expect((await owner()).status).toBe(200);
    await attack();
    const elsewhere = () =>
      stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.99' });
    expect((await elsewhere()).status).toBe(429);
    stage.pass(5 * minute);
    expect((await elsewhere()).status).toBe(200);
  });

  it.each([
    [29.99, 200],
    [30.01, 429],
  ])(
    'lets an owner in from an address of theirs for 30 days: after %d days the answer is %i',
    async (days, status) => {
      const stage = createStage({
        sandbox: { people: () => people.map((person) => ({ ...person })) },
      });
      const owner = () => stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.10' });
      expect((await owner()).status).toBe(200);
      stage.pass(days * 24 * 60 * minute);
      for (let index = 0; index < 11; index += 1)
        await stage.logIn('person1@example.com', 'a guess', { ip: address(index) });
      expect((await owner()).status).toBe(status);
    },
  );

  it("gives back the attempts without a verdict to the count that was charged, the owner's or the others'", async () => {
    const stage = createStage({
      sandbox: { people: () => people.map((person) => ({ ...person })) },
    });
    const owner = () => stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.10' });
    const guess = (index: number) =>
      stage.logIn('person1@example.com', 'a guess', { ip: address(index) });
    expect((await owner()).status).toBe(200);
    for (let index = 0; index < 11; index += 1) await guess(index);
    stage.sandbox.faults = [{ method: 'POST', path: '/auth', times: 0, fault: 'status:503' }];
    for (let time = 0; time < 12; time += 1) {
      // Not so many failures in ten seconds that the breaker opens.
      stage.pass(3000);
      expect((await owner()).status).toBe(503);
    }
    stage.sandbox.faults = [];
    expect((await guess(99)).status).toBe(429);
    expect((await owner()).status).toBe(200);
  });
});

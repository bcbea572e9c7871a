import { describe, expect, it } from 'vitest';
import { createCustomer, seededPassword } from '../../src/sandbox/index.js';
import { address } from './address.js';
import { createStage, minute, type Stage } from './stage.js';

describe('stuffing', () => {
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

  it('1,000 names from one address reaches the platform 30 times at most, and the owners get in', async () => {
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

  it('one name from 1,000 addresses reaches the platform 10 times, also when all come at once', async () => {
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
    // From an address of theirs the owner is let in at once, from another within five minutes.
    expect((await owner()).status).toBe(200);
    await attack();
    const elsewhere = () =>
      stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.99' });
    expect((await elsewhere()).status).toBe(429);
    stage.pass(5 * minute);
    expect((await elsewhere()).status).toBe(200);
  });
});

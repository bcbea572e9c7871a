/** The log-in by which a page finds out whether an entered code was accepted. */
import { describe, expect, it } from 'vitest';
import { address } from '../address.js';
import { drawn, Visitor } from '../code-visitor.js';
import { changePath, createStage, type Stage } from '../stage.js';

const home = '203.0.113.7';
const contact = 'registered@example.com';
const chosen = 'a long enough password';

describe('a code that was refused', () => {
  const wrong = async (stage: Stage, ip = home, password = drawn) => {
    const visitor = new Visitor(stage, ip, 'email', contact);
    await visitor.look();
    expect((await visitor.enter('000000', password)).status).toBe(402);
    return (await stage.logIn(contact, password, { ip })).status;
  };

  it('allows one log-in with its drawn password that counts as no failure', async () => {
    const stage = createStage({
      limits: { 'login-failures-username': { burst: 2, every: '1h' } },
    });
    for (let round = 0; round < 6; round += 1) expect(await wrong(stage)).toBe(402);
    // Without the code before it, each counts.
    const alone = () => stage.logIn(contact, drawn, { ip: home });
    expect([(await alone()).status, (await alone()).status]).toEqual([402, 402]);
    expect((await alone()).status).toBe(429);
    expect(await wrong(stage)).toBe(402);
  });

  it('allows none with a password that somebody may have thought of, nor elsewhere', async () => {
    const stage = createStage({
      limits: { 'login-failures-username': { burst: 2, every: '1h' } },
    });
    const guess = 'a long enough password';
    expect([await wrong(stage, home, guess), await wrong(stage, home, guess)]).toEqual([402, 402]);
    expect(await wrong(stage, home, guess)).toBe(429);
    const visitor = new Visitor(stage, home, 'email', contact);
    await visitor.look();
    await visitor.enter('000000');
    expect((await stage.logIn(contact, drawn, { ip: address(1) })).status).toBe(429);
  });

  it.each([
    ['without a sign', 'Abcdefghijklmnopqrstuv12'],
    ['without a digit', 'Abcdefghijklmnopqrstuv--'],
    ['that is shorter', drawn.slice(1)],
  ])('allows none with a password %s', async (_, guess) => {
    const stage = createStage({
      limits: { 'login-failures-username': { burst: 2, every: '1h' } },
    });
    expect([await wrong(stage, home, guess), await wrong(stage, home, guess)]).toEqual([402, 402]);
    expect(await wrong(stage, home, guess)).toBe(429);
  });
});

describe('a code whose answer leaves open whether it was accepted', () => {
  const once = { burst: 1, every: '1h' };
  /** A stage where one guess has used up the log-ins of the address and the failures of the name. */
  const crowded = async (more = {}) => {
    const stage = createStage({
      limits: { 'login-ip': once, 'login-failures-username': once, ...more },
    });
    expect([await logIn(stage, 'a guess'), await logIn(stage, 'a guess')]).toEqual([402, 429]);
    return stage;
  };
  const logIn = async (stage: Stage, password: string, ip = home) =>
    (await stage.logIn(contact, password, { ip })).status;
  const enter = async (stage: Stage, fault: string, code = '000000') => {
    const visitor = new Visitor(stage, home, 'email', contact);
    await visitor.look();
    if (code === '') await visitor.send();
    stage.sandbox.faults = [{ method: 'PUT', path: changePath, fault, times: 1 }];
    const { status } = await visitor.enter(code || stage.code(), chosen);
    stage.sandbox.faults = [];
    return status;
  };

  it.each([
    ['answer:450', 402],
    ['answer:997', 402],
    ['answer:1', 402],
    ['answer:427', 402],
    ['status:500', 500],
    ['status:504', 504],
    ['html', 200],
    ['drop', 502],
  ])('allows one log-in with its password: %s', async (fault, status) => {
    const stage = await crowded();
    expect(await enter(stage, fault)).toBe(status);
    expect(await logIn(stage, 'another guess')).toBe(429);
    expect(await logIn(stage, chosen, address(1))).toBe(429);
    // A wrong code makes the address of nobody: the next guess is refused.
    expect([await logIn(stage, chosen), await logIn(stage, chosen)]).toEqual([402, 429]);
    expect(await logIn(stage, 'another guess')).toBe(429);
  });

  it.each([
    ['retry-after:5', 429],
    ['answer:312', 402],
  ])('is not one that was refused: %s', async (fault, status) => {
    const stage = await crowded();
    expect(await enter(stage, fault)).toBe(status);
    expect(await logIn(stage, chosen)).toBe(429);
  });

  it('makes the address of the owner by a log-in that succeeds', async () => {
    const stage = await crowded();
    expect(await enter(stage, 'drop-after-commit', '')).toBe(502);
    expect(await logIn(stage, chosen)).toBe(200);
    for (let index = 0; index < 3; index += 1) await logIn(stage, 'a guess', address(index));
    expect(await logIn(stage, chosen, address(9))).toBe(429);
    expect(await logIn(stage, chosen)).toBe(200);
  });

  it('allows the log-in again that had no answer', async () => {
    const stage = await crowded();
    await enter(stage, 'drop-after-commit', '');
    for (const fault of ['status:503', 'drop', 'retry-after:5']) {
      stage.sandbox.faults = [
        { method: 'POST', path: '/auth', scope: 'customer', fault, times: 1 },
      ];
      expect(await logIn(stage, chosen)).not.toBe(200);
    }
    expect(await logIn(stage, chosen)).toBe(200);
  });

  it('allows it again after all calls of the address were used up', async () => {
    const stage = await crowded({ 'all-ip': { burst: 12, every: '1m' } });
    await enter(stage, 'drop-after-commit', '');
    for (let index = 0; index < 12; index += 1)
      await stage.call('GET', '/customer', undefined, { ip: home, token: `of-nobody-${index}` });
    expect(await logIn(stage, chosen)).toBe(429);
    stage.pass(60_000);
    expect(await logIn(stage, chosen)).toBe(200);
  });
});

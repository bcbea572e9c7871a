import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import type { Problem } from '../../src/domain/problem.js';
import type { Check } from '../../src/wire/client.js';
import { anna, cardCode, offline, refused, tooMany, wrongCredentials } from './samples.js';
import { customer, password, Stage } from './stage.js';

const isNew = { status: 'new' } as const;
const isHolder = { status: 'has-card', customerId: '5005' } as const;
const isRegistered = { status: 'registered', customerId: '5001' } as const;

// A browser repeats the request by itself when its connection was cut after the commit: the second answer, which
// refuses the used code, is the one that arrives.
describe.each<Problem>([
  { code: 'wrong-code', status: 402, answerCode: 312 },
  { code: 'wrong-code', status: 402, answerCode: 315 },
  { code: 'code-expired', status: 402, answerCode: 425 },
])('a code that is refused with %o', (problem) => {
  async function refusedCode(check?: Check, identifier?: Identifier): Promise<Stage> {
    const stage = new Stage();
    await stage.verifying(check, identifier);
    await stage.client.fails(check ? 'changeCredentials' : 'register', problem);
    return stage;
  }

  async function again(stage: Stage, code = '123456'): Promise<void> {
    await stage.send({ type: 'verify', code, password });
    await stage.client.fails('register', problem);
  }

  it('is looked into: is the person registered?', async () => {
    const stage = await refusedCode();
    expect(stage.where).toBe('otp verify');
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: anna });
    expect(stage.page.story).not.toContain(`error ${problem.code}`);
  });

  it('has made the account: data entry opens after a log-in with what was typed', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isRegistered);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password },
    });
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
    expect(stage.page.story.slice(-2)).toEqual(['verified', 'otp>profile']);
    expect(stage.client.pending).toEqual(['fields', 'customer']);
  });

  it('has given a card holder credentials', async () => {
    const stage = await refusedCode(isHolder, cardCode);
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: cardCode });
    await stage.client.answers('checkIdentifier', { ...isRegistered, customerId: '5005' });
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it.each<Check>([isNew, isHolder])('is wrong when %o: nothing else is sent', async (check) => {
    const stage = check.status === 'new' ? await refusedCode() : await refusedCode(check, cardCode);
    await stage.client.answers('checkIdentifier', check);
    expect(stage.where).toBe(`otp failed ${problem.code}`);
    expect(stage.client.pending).toEqual([]);
    expect(stage.page.story.at(-1)).toBe(`error ${problem.code}`);
  });

  it('is believed when the same code is typed again', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isNew);
    await again(stage);
    expect(stage.where).toBe(`otp failed ${problem.code}`);
    expect(stage.client.pending).toEqual([]);
  });

  it('is looked into again when it is another code, which may have made the account', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isNew);
    await again(stage, '654321');
    expect(stage.client.pending).toEqual(['checkIdentifier']);
    await stage.client.answers('checkIdentifier', isRegistered);
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it('is looked into again after a newer code was sent', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isNew);
    stage.clock.set(stage.clock.now() + 30_000);
    await stage.send({ type: 'send-code' });
    await stage.client.answers('sendVerification');
    await again(stage);
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('leads to the log-in when the person is registered with another password', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isRegistered);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.state).toMatchObject({ step: 'login', reason: 'created', username: anna.value });
  });

  it('is looked into until there is an answer', async () => {
    const stage = await refusedCode();
    await stage.client.fails('checkIdentifier', offline);
    expect(stage.where).toBe('checking verify');
    const other = await refusedCode();
    await other.client.answers('checkIdentifier', isRegistered);
    await other.client.fails('logIn', offline);
    expect(other.where).toBe('checking verify');
  });

  it('is looked into with the next try when the server wants to be left alone', async () => {
    const stage = await refusedCode();
    await stage.client.fails('checkIdentifier', tooMany);
    expect(stage.where).toBe('otp failed too-many-requests');
    await again(stage);
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('is wrong as far as one knows when the look-up is refused, and looked into the next time', async () => {
    const stage = await refusedCode();
    await stage.client.fails('checkIdentifier', refused);
    expect(stage.where).toBe(`otp failed ${problem.code}`);
    await again(stage);
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('does not hide that the account is blocked', async () => {
    const stage = await refusedCode();
    await stage.client.fails('checkIdentifier', { code: 'customer-blocked', answerCode: 51 });
    expect(stage.where).toBe('otp failed customer-blocked');
  });
});

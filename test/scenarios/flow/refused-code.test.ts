import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/domain/identifier.js';
import type { Problem } from '../../../src/domain/problem.js';
import type { IdentifierCheck } from '../../../src/wire/client.js';
import { anna, cardCode, offline, refused, tooMany, wrongCredentials } from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

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
  async function refusedCode(check?: IdentifierCheck, identifier?: Identifier): Promise<Stage> {
    const stage = new Stage();
    await stage.verifying(check, identifier);
    await stage.client.fails(check ? 'changeCredentials' : 'register', problem);
    return stage;
  }

  async function again(stage: Stage): Promise<void> {
    await stage.send({ type: 'verify', code: '654321', password });
    await stage.client.fails('register', problem);
  }

  it('starts a check of the identifier', async () => {
    const stage = await refusedCode();
    expect(stage.where).toBe('otp verify');
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: anna });
    expect(stage.page.story).not.toContain(`error ${problem.code}`);
  });

  it('leads to data entry if a log-in with the typed password succeeds', async () => {
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

  it('leads to data entry of a cardholder whose credentials were set', async () => {
    const stage = await refusedCode(isHolder, cardCode);
    expect(stage.client.log.at(-1)).toEqual({ method: 'checkIdentifier', asked: cardCode });
    await stage.client.answers('checkIdentifier', { ...isRegistered, customerId: '5005' });
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it.each<IdentifierCheck>([isNew, isHolder])(
    'is reported as wrong if the check gives %o, without further requests',
    async (check) => {
      const stage =
        check.status === 'new' ? await refusedCode() : await refusedCode(check, cardCode);
      await stage.client.answers('checkIdentifier', check);
      expect(stage.where).toBe(`otp failed ${problem.code}`);
      expect(stage.client.pending).toEqual([]);
      expect(stage.page.story.at(-1)).toBe(`error ${problem.code}`);
    },
  );

  it('is checked again with the next code, which may have created the account', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isNew);
    await again(stage);
    expect(stage.client.pending).toEqual(['checkIdentifier']);
    await stage.client.answers('checkIdentifier', isRegistered);
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it('leads to the log-in if the customer is registered with another password', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isRegistered);
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.state).toMatchObject({ step: 'login', reason: 'created', username: anna.value });
  });

  it('is checked until there is a response', async () => {
    const stage = await refusedCode();
    await stage.client.fails('checkIdentifier', offline);
    expect(stage.where).toBe('checking verify');
    const other = await refusedCode();
    await other.client.answers('checkIdentifier', isRegistered);
    await other.client.fails('logIn', offline);
    expect(other.where).toBe('checking verify');
  });

  it('is checked with the next attempt if the server asks to wait', async () => {
    const stage = await refusedCode();
    await stage.client.fails('checkIdentifier', tooMany);
    expect(stage.where).toBe('otp failed too-many-requests');
    await again(stage);
    expect(stage.client.pending).toEqual(['checkIdentifier']);
  });

  it('is not sent again if the account was found and the log-in has to wait', async () => {
    const stage = await refusedCode();
    await stage.client.answers('checkIdentifier', isRegistered);
    await stage.client.fails('logIn', tooMany);
    expect(stage.where).toBe('otp failed too-many-requests');
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
  });

  it('is reported as wrong if the check is refused, and checked the next time', async () => {
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

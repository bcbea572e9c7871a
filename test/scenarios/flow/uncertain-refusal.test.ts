import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { headless } from '../../flow/headless.js';
import { changing } from '../../flow/resetting.js';
import { account, anna, offline, wrongCredentials } from '../../flow/samples.js';
import { checking, customer, password, Stage } from '../../flow/stage.js';

const register = 'register';
const uncertain = [1, 427, 450, 997].map((answerCode): Problem => ({
  code: 'refused',
  status: 402,
  answerCode,
}));
const mailFailed: Problem = { code: 'refused', status: 402, answerCode: 450 };

async function refusedWith(problem: Problem): Promise<Stage> {
  const stage = new Stage();
  await stage.verifying();
  await stage.client.fails(register, problem);
  return stage;
}

describe('a registration that is refused although the account may exist', () => {
  it.each(uncertain)('is looked up before the visitor is told: %o', async (problem) => {
    const stage = await refusedWith(problem);
    expect(stage.where).toBe('otp verify');
    expect(stage.page.story).not.toContain(`error ${problem.code}`);
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.client.answers('logIn', customer());
    expect(stage.where).toBe('profile load');
    expect(stage.page.story.filter((event) => event.startsWith('error'))).toEqual([]);
  });

  it('leads to the log-in if the account exists, but not with this username or password', async () => {
    const stage = await refusedWith(mailFailed);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(stage.state).toMatchObject({ step: 'login', reason: 'created', username: anna.value });
  });

  it('is sent once more if there is no account, then told with its code', async () => {
    const stage = await refusedWith(mailFailed);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.fails(register, mailFailed);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    expect(stage.state).toMatchObject({ step: 'otp', request: { problem: mailFailed } });
    expect(stage.client.log.filter(({ method }) => method === register)).toHaveLength(2);
    expect(stage.page.story.filter((event) => event.startsWith('error'))).toEqual([
      'error refused',
    ]);
  });

  it('is looked up again after it was sent once more', async () => {
    const stage = await checking(offline);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.fails(register, mailFailed);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(stage.state).toMatchObject({ step: 'login', reason: 'created' });
  });

  it('is checked like a lost answer if it cannot be looked up', async () => {
    const stage = await refusedWith(mailFailed);
    await stage.client.fails('logIn', offline);
    expect(stage.where).toBe('checking verify');
  });

  it('is told at once for every other code', async () => {
    const refused: Problem = { code: 'refused', status: 402, answerCode: 4711 };
    const stage = await refusedWith(refused);
    expect(stage.where).toBe('otp failed refused');
    expect(stage.client.pending).toEqual([]);
  });

  it('of a card holder is looked up in the same way', async () => {
    const stage = new Stage();
    await stage.verifying({ status: 'has-card', customerId: '5003' });
    await stage.client.fails('changeCredentials', mailFailed);
    expect(stage.client.pending).toEqual(['logIn']);
  });
});

describe('a new password that is refused although it may be set', () => {
  it.each(uncertain)('is tried before the visitor is told: %o', async (problem) => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', problem);
    expect(stage.client.pending).toEqual(['logIn']);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('changeCredentials', problem);
    // "Try again" is told at once.
    if (problem.answerCode !== 427) await stage.client.fails('logIn', wrongCredentials);
    expect(stage.state).toMatchObject({ step: 'reset', request: { kind: 'failed', problem } });
    expect(stage.client.pending).toEqual([]);
    const other = await changing();
    await other.client.fails('changeCredentials', problem);
    await other.client.answers('logIn', { ...account, values: {} });
    expect(other.where).not.toContain('failed');
  });
});

it('a code request that is refused with 427 sent nothing, and is told', async () => {
  const stage = new Stage();
  await stage.identified({ status: 'new' });
  await stage.send({ type: 'send-code' });
  await stage.client.fails('sendVerification', {
    code: 'code-not-sent',
    status: 402,
    answerCode: 427,
  });
  expect(stage.where).toBe('otp failed code-not-sent');
});

it.each([1, 427, 450, 997])(
  'an account whose reply says %i leads to its form',
  async (answerCode) => {
    const { journey, sandbox } = headless();
    const at = (step: string) =>
      vi.waitFor(
        () => expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } }),
        60_000,
      );
    const path = '/customer/registrationVCWithVerificationCode';
    sandbox.faults = [{ method: 'PUT', path, fault: `answer-after-commit:${answerCode}` }];
    journey.identify(anna);
    await at('otp');
    journey.sendCode();
    await vi.waitFor(() => expect(sandbox.outbox).toHaveLength(1), 60_000);
    await at('otp');
    journey.verify(sandbox.outbox[0]?.code ?? '', password);
    await at('profile');
    expect(sandbox.customers.filter(({ username }) => username === anna.value)).toHaveLength(1);
    expect(sandbox.requests.filter((request) => request.path === path)).toHaveLength(1);
    journey.stop();
  },
);

import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { anna, cardCode } from '../../flow/samples.js';
import { Stage } from '../../flow/stage.js';

const isHolder = { status: 'has-card', customerId: '5005' } as const;
const answerCodes = [260, 262, 448, 996] as const;

describe.each(answerCodes)('an identifier that is refused with %i', (answerCode) => {
  const unsent: Problem = { code: 'code-not-sent', status: 402, answerCode };

  it('is shown again at the form when it is checked', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', { code: 'refused', status: 402, answerCode });
    expect(stage.where).toBe('register failed refused');
    expect(stage.state).toMatchObject({ identifier: anna });
    expect(stage.page.story.at(-1)).toBe('error refused');
  });

  it.each([
    ['sendVerification', { status: 'new' }],
    ['sendCode', isHolder],
  ] as const)('is shown again at the form when a code is requested: %s', async (method, check) => {
    const stage = new Stage();
    await stage.identified(check);
    await stage.send({ type: 'send-code' });
    await stage.client.fails(method, unsent);
    expect(stage.where).toBe('register failed code-not-sent');
    expect(stage.state).toMatchObject({ identifier: anna, reason: 'other-address' });
    expect(stage.page.story.slice(-2)).toEqual(['error code-not-sent', 'otp>register']);
  });

  it('of a cardholder is not, since they did not type it', async () => {
    const stage = new Stage();
    await stage.identified(isHolder, cardCode);
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendCode', unsent);
    expect(stage.where).toBe('otp failed code-not-sent');
  });
});

describe('an identifier that a registration refuses', () => {
  it.each<[number, Problem['code'], string]>([
    [260, 'invalid-field', 'register failed invalid-field'],
    [262, 'refused', 'register failed refused'],
    [448, 'invalid-field', 'register failed invalid-field'],
    // The code may concern anything that was typed.
    [996, 'refused', 'otp failed refused'],
  ])('leads back to the form or not: %i', async (answerCode, code, where) => {
    const stage = new Stage();
    await stage.verifying();
    const problem = { code, status: 402, answerCode } as Problem;
    await stage.client.fails('register', problem);
    expect(stage.where).toBe(where);
  });
});

it('with another code is a refusal like any other, and the address can be changed', async () => {
  const stage = new Stage();
  await stage.send({ type: 'identify', identifier: anna });
  await stage.client.fails('checkIdentifier', { code: 'refused', status: 402, answerCode: 50 });
  expect(stage.where).toBe('error');
});

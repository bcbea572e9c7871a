import { describe, expect, it, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/src/sandbox/index.js';
import { startJourney } from '../../../src/api.js';
import type { HostEvent } from '../../../src/flow/session/host-events.js';
import { changing } from '../../flow/resetting.js';
import {
  account,
  anna,
  fields,
  offline,
  serverError,
  wrongCredentials,
} from '../../flow/samples.js';
import { checking, customer, password, Stage } from '../../flow/stage.js';

const replaced = { ...account, username: '700001' };
const asked = (stage: Stage) =>
  stage.client.log.flatMap(({ method, asked }) => (method === 'logIn' ? [asked] : []));
const typed = { username: anna.value, password };
const given = { username: '700001', password };

describe('a username that the platform replaces', () => {
  it('is tried once, after what was typed was refused', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', replaced);
    await stage.client.fails('logIn', wrongCredentials);
    expect(asked(stage)).toEqual([typed, given]);
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    expect(stage.where).toBe('profile');
    expect(stage.state).toMatchObject({ profileForm: { identifier: anna } });
    // A renewal of the session uses the name that works.
    await stage.send({ type: 'renew', password, values: {} });
    expect(asked(stage).at(-1)).toEqual(given);
  });

  it('leads to the error page if it is refused as well', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', replaced);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.fails('logIn', wrongCredentials);
    expect(asked(stage)).toHaveLength(2);
    expect(stage.state).toMatchObject({ step: 'error', isNewAccount: true });
  });

  it('is in no event and in no state', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', { ...account, username: 'secret-name' });
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    expect(JSON.stringify([stage.page.notices, stage.state])).not.toContain('secret-name');
    expect(stage.storage.text).not.toContain('secret-name');
  });

  it.each([
    ['the typed one', { ...account, username: anna.value }, wrongCredentials],
    ['none', account, wrongCredentials],
    ['another one, but the log-in failed otherwise', replaced, serverError],
  ] as const)('is not tried if the reply names %s', async (_, answer, problem) => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', answer);
    await stage.client.fails('logIn', problem);
    expect(asked(stage)).toEqual([typed]);
    expect(stage.client.pending).toEqual([]);
  });

  it('is tried after a lost answer too, if the repeated registration names it', async () => {
    const stage = await checking(offline);
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.answers('register', replaced);
    await stage.client.fails('logIn', wrongCredentials);
    expect(asked(stage).at(-1)).toEqual(given);
  });

  it('is tried after a new password', async () => {
    const stage = await changing();
    await stage.client.answers('changeCredentials', replaced);
    await stage.client.fails('logIn', wrongCredentials);
    expect(asked(stage)).toEqual([typed, given]);
  });
});

/** A journey without elements at a platform that gives its customers the card number as username. */
function atReplacing() {
  const sandbox = createSandbox({ seed: 1, usernames: 'card' });
  const events: HostEvent[] = [];
  const journey = startJourney({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: 'http://sandbox.example',
    apiKey: 'sandbox',
    resume: false,
    fetch: sandbox.fetch,
    onEvent: (event) => events.push(event) > 0,
  });
  const at = (step: string, kind = 'idle') =>
    vi.waitFor(() => expect(journey.state).toMatchObject({ step, request: { kind } }), 60_000);
  const codes = (count: number) =>
    vi.waitFor(() => expect(sandbox.outbox).toHaveLength(count), 60_000);
  const toCode = async () => {
    journey.identify(anna);
    await at('otp');
    journey.sendCode();
    await codes(1);
    await at('otp');
  };
  return { sandbox, events, journey, at, codes, toCode };
}

describe('a platform that gives a new customer the card number as username', () => {
  it('leads to the form', async () => {
    const { sandbox, events, journey, at, toCode } = atReplacing();
    await toCode();
    journey.verify(sandbox.outbox[0]?.code ?? '', password);
    await at('profile');
    expect(sandbox.customers.at(-1)?.username).toBe('700001');
    expect(events.filter(({ name }) => name === 'onboarding-error')).toEqual([]);
    journey.stop();
  });

  it('leads to the form after a lost answer, by the forgotten password, which sets what was typed', async () => {
    const { sandbox, journey, at, codes, toCode } = atReplacing();
    await toCode();
    const path = '/customer/registrationVCWithVerificationCode';
    sandbox.faults = [{ method: 'PUT', path, fault: 'drop-after-commit' }];
    journey.verify(sandbox.outbox[0]?.code ?? '', password);
    await at('login');
    expect(journey.state).toMatchObject({ reason: 'created', username: anna.value });
    journey.navigate('open-reset');
    await at('reset');
    journey.identify(anna);
    await codes(2);
    await at('reset');
    journey.verify(sandbox.outbox[1]?.code ?? '', password);
    await vi.waitFor(() => expect(journey.state.step).toBe('incomplete'), 60_000);
    expect(sandbox.customers.at(-1)?.username).toBe(anna.value);
    journey.stop();
  });
});

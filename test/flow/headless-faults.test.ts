import { describe, expect, it, vi } from 'vitest';
import type { JourneyOptions } from '../../src/api.js';
import type { State } from '../../src/flow/state/state.js';
import type { Fault } from '../../sandbox/src/sandbox/index.js';
import { headless } from './headless.js';

const password = 'correct horse battery';
const anna = { channel: 'email', value: 'anna@example.org' } as const;
/** A real client takes time on a busy machine. */
const patience = { timeout: 60_000 };
const typed = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };

/** A page without elements whose sandbox has faults. */
function setUp(options: Partial<JourneyOptions> = {}) {
  const { journey, sandbox } = headless(options);
  const stands = (step: string, kind = 'idle') =>
    vi.waitFor(() => expect(journey.state).toMatchObject({ step, request: { kind } }), patience);
  const fail = (...faults: Fault[]) => (sandbox.faults = faults);
  async function sent(): Promise<string> {
    journey.identify(anna);
    await stands('otp');
    journey.sendCode();
    await vi.waitFor(() => expect(sandbox.outbox).toHaveLength(1), patience);
    await stands('otp');
    return sandbox.outbox[0]!.code;
  }
  return { journey, sandbox, stands, fail, deliveredCode: sent };
}

describe('HeadlessJourney, with faults,', () => {
  it('checks again whether an account was created', async () => {
    const { journey, sandbox, stands, fail, deliveredCode } = setUp();
    const code = await deliveredCode();
    fail(
      { method: 'PUT', path: '/customer/registrationVCWithVerificationCode', fault: 'truncated' },
      { method: 'POST', path: '/auth', scope: 'customer', times: 9, fault: 'status:500' },
    );
    journey.verify(code, password);
    await stands('checking', 'failed');
    fail();
    journey.checkAgain();
    await stands('profile');
    expect(sandbox.customers.filter(({ username }) => username === anna.value)).toHaveLength(1);
    journey.stop();
  });

  it('loads a form again that failed to load', async () => {
    const { journey, stands, fail, deliveredCode } = setUp();
    const code = await deliveredCode();
    const path = '/customer/customerdatafields/{campaignid}';
    fail({ method: 'GET', path, times: 9, fault: 'html' });
    journey.verify(code, password);
    await stands('profile', 'failed');
    fail();
    journey.load();
    await stands('profile');
    expect(journey.state).toHaveProperty('profileForm');
    journey.stop();
  });

  it('saves with the password after the session has expired', async () => {
    const { journey, sandbox, stands, fail, deliveredCode } = setUp();
    journey.verify(await deliveredCode(), password);
    await stands('profile');
    fail(
      { method: 'PUT', path: '/customer', times: 2, fault: 'expired-token' },
      { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
    );
    journey.save(typed);
    await stands('profile', 'failed');
    expect(journey.state).toMatchObject({ needsPassword: true });
    fail();
    journey.renew(password, typed);
    await stands('done');
    expect(sandbox.customers.at(-1)?.data).toMatchObject(typed);
    journey.stop();
  });
});

it('HeadlessJourney reports a pending request at once, and no state twice', async () => {
  const drawn: State[] = [];
  const { journey, stands } = setUp();
  journey.subscribe((state) => drawn.push(state));
  journey.identify(anna);
  expect(journey.state.request).toEqual({ kind: 'busy', action: 'identify' });
  await stands('otp');
  journey.navigate('change-address');
  journey.stop();
  await vi.waitFor(() => expect(drawn.at(-1)?.step).toBe('register'), patience);
  expect(drawn.map(({ step }) => step)).toContain('otp');
  expect(new Set(drawn).size).toBe(drawn.length);
});

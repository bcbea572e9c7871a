/** A visitor with the client and journey of the elements, over a real network. */
import { Agent, fetch as undici } from 'undici';
import { expect, vi } from 'vitest';
import { startJourney, type HeadlessJourney } from '../../../../src/api.js';
import type { Sandbox } from '../../../../sandbox/src/sandbox/index.js';

export const password = 'correct horse battery';

export interface Visitor {
  readonly journey: HeadlessJourney;
  readonly address: string;
}

let visitors = 0;

/**
 * Each visitor has a different loopback address. `route` gives the address of a gateway for each request; default:
 * `apiBase`.
 */
export function arrive(apiBase: string, route: () => string = () => apiBase): Visitor {
  visitors += 1;
  const localAddress = `127.${1 + (visitors >> 16)}.${(visitors >> 8) & 255}.${visitors & 255}`;
  const dispatcher = new Agent({ localAddress });
  const journey = startJourney({
    campaignId: '1001',
    categoryId: '1703',
    apiBase,
    resume: false,
    fetch: (async (...[input, init]: Parameters<typeof undici>) =>
      undici((input as string).replace(apiBase, route()), {
        ...init,
        dispatcher,
      })) as unknown as typeof globalThis.fetch,
  });
  return { journey, address: `visitor-${visitors}@example.org` };
}

export const at = (journey: HeadlessJourney, step: string): Promise<void> =>
  vi.waitFor(
    () => {
      expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } });
    },
    { timeout: 60_000, interval: 20 },
  );

/**
 * Requests a code and reads it from the outbox. On a busy machine a store may answer late, and a code is refused: the visitor
 * presses again once they may.
 */
export function codeFor({ journey, address }: Visitor, { outbox }: Sandbox): Promise<string> {
  return vi.waitFor(
    () => {
      const { step, request } = journey.state;
      const code = outbox.find(({ to }) => to === address)?.code;
      if (code !== undefined && request.kind !== 'busy') return code;
      const isPaused = request.kind === 'failed' && (request.retryAt ?? 0) > Date.now();
      if (request.kind !== 'busy' && !isPaused) {
        if (step === 'register') journey.identify({ channel: 'email', value: address });
        else if (step === 'otp') journey.sendCode();
      }
      throw new Error(`no code, at ${step}`);
    },
    { timeout: 120_000, interval: 20 },
  );
}

/** Registers from the email address to the card. */
export async function register(visitor: Visitor, sandbox: Sandbox): Promise<void> {
  const { journey } = visitor;
  journey.verify(await codeFor(visitor, sandbox), password);
  await finish(visitor);
}

/** As `register`, by a visitor who presses the button again when a request failed. */
export async function registerPatiently(
  { journey, address }: Visitor,
  { outbox }: Sandbox,
): Promise<void> {
  const press = () => {
    const { step, request } = journey.state;
    if (request.kind === 'busy') return;
    const code = outbox.find(({ to }) => to === address)?.code;
    if (step === 'register') journey.identify({ channel: 'email', value: address });
    else if (step === 'otp' && code === undefined) journey.sendCode();
    else if (step === 'otp') journey.verify(code ?? '', password);
    else if (step === 'checking') journey.checkAgain();
    else if (step === 'login') journey.logIn({ username: address, password });
    else if (step === 'incomplete') journey.navigate('finish');
    else if (request.kind === 'failed' && request.action === 'load') journey.load();
    else if (step === 'profile') {
      journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
    }
  };
  await vi.waitFor(
    () => {
      if (journey.state.step === 'done') return;
      press();
      throw new Error(`not yet at the card, but at ${journey.state.step}`);
    },
    { timeout: 120_000, interval: 100 },
  );
}

/** Continues from the valid code to the card. */
export async function finish({ journey }: Visitor): Promise<void> {
  await at(journey, 'profile');
  journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
  await at(journey, 'done');
}

export const accountsOf = ({ address }: Visitor, { customers }: Sandbox): number =>
  customers.filter(({ username }) => username === address).length;

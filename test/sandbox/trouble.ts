import { createSandbox, type Fault } from '../../src/sandbox/index.js';
import { handClock } from './caller.js';

/** A good call of `/auth`. */
export const body = JSON.stringify({
  campaignid: '1001',
  devicetype: '1',
  scope: 'customersynchro',
});
export const headers = { 'content-type': 'application/json', 'x-api-key': 'sandbox' };

/** A sandbox in which `POST /auth` suffers a fault, and that call; waiting is only noted. */
export function troubled(fault: string, more: Partial<Fault> = {}) {
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const sandbox = createSandbox({ seed: 1, clock: handClock().clock, wait });
  sandbox.faults = [{ method: 'POST', path: '/auth', fault, ...more }];
  const auth = (init: RequestInit = {}) =>
    sandbox.fetch('/auth', { method: 'POST', headers, body, ...init });
  return { sandbox, auth, waits };
}

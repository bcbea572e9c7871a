import { createSandbox, type Fault } from '../../src/sandbox/index.js';
import { handClock } from './caller.js';

/** The body of a valid `POST /auth`. */
export const body = JSON.stringify({
  campaignid: '1001',
  devicetype: '1',
  scope: 'customersynchro',
});
export const headers = { 'content-type': 'application/json', 'x-api-key': 'sandbox' };

/** A sandbox in which `POST /auth` has a fault, and that call; waits are recorded instead of waited for. */
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

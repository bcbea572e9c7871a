import type { Fault } from '../../src/sandbox/index.js';

/** Saving finds the session over, and nothing renews it but the password. */
export function sessionOver(saves = 2): Fault[] {
  return [
    { method: 'PUT', path: '/customer', times: saves, fault: 'expired-token' },
    { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
  ];
}

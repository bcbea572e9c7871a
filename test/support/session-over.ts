import type { Fault } from '../../sandbox/src/sandbox/index.js';

/** Faults that end the session on save; only the password renews it. */
export function sessionOver(saves = 2): Fault[] {
  return [
    { method: 'PUT', path: '/customer', times: saves, fault: 'expired-token' },
    { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
  ];
}

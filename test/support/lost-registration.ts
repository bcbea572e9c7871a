import type { Fault } from '../../sandbox/src/sandbox/index.js';

/** A fault that commits the next registration and drops its response. */
export const lostRegistration: Fault = {
  method: 'PUT',
  path: '/customer/registrationVCWithVerificationCode',
  fault: 'drop-after-commit',
};

/** The same, and each log-in that would tell what became of it fails with `fault`. */
export function unknownRegistration(fault: Fault['fault']): Fault[] {
  return [lostRegistration, { method: 'POST', path: '/auth', scope: 'customer', fault, times: 0 }];
}

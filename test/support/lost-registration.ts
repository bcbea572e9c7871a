import type { Fault } from '../../src/sandbox/index.js';

/** A fault that commits the next registration and drops its response. */
export const lostRegistration: Fault = {
  method: 'PUT',
  path: '/customer/registrationVCWithVerificationCode',
  fault: 'drop-after-commit',
};

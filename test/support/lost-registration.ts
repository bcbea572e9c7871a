import type { Fault } from '../../src/sandbox/index.js';

/** The next account is made, and the page does not hear of it. */
export const lostRegistration: Fault = {
  method: 'PUT',
  path: '/customer/registrationVCWithVerificationCode',
  fault: 'drop-after-commit',
};

/**
 * The delivery of codes. A step keeps, replaces or drops the whole object, so that its members always belong to the same code.
 */
import { codeLifetime, resendDelay } from '../../domain/code.js';
import type { Person } from '../../domain/customer.js';
import type { Problem } from '../../domain/problem.js';
import type { PendingProfile } from './data-entry.js';
import type { CodeDelivery, DeliveredCode, State } from './state.js';

/** Before the first code. */
export const noDelivery: CodeDelivery = { resendAt: 0 };

/** The delivery of a code that was sent at `at`. */
export function sentDelivery(at: number, unconfirmed: boolean): CodeDelivery {
  return { code: { at, unconfirmed }, resendAt: at + resendDelay };
}

/** Whether a code was sent that can still be entered. */
export function isCodeGood({ code }: CodeDelivery, now: number): boolean {
  return code !== undefined && now - code.at < codeLifetime;
}

/** The API refuses a further code until `until`. */
export function pausedDelivery(delivery: CodeDelivery, until: number): CodeDelivery {
  return { ...delivery, resendAt: Math.max(delivery.resendAt, until), isPaused: true };
}

/**
 * The delivery after a refused code. A new one can be requested at once if the code has expired, and after the second wrong one, unless
 * the API has said when.
 */
export function refusedDelivery(delivery: CodeDelivery, { code }: Problem): CodeDelivery {
  if (code !== 'code-expired' && code !== 'wrong-code') return delivery;
  const wrongCodes = (delivery.wrongCodes ?? 0) + (code === 'wrong-code' ? 1 : 0);
  const isOver = !delivery.isPaused && (code === 'code-expired' || wrongCodes > 1);
  return { ...delivery, ...(wrongCodes > 0 && { wrongCodes }), ...(isOver && { resendAt: 0 }) };
}

/** The earlier delivery to the same person, whose code and cool-down still apply; `noDelivery` without one. */
export function deliveryFor({ identifier, status }: Person, state: State): CodeDelivery {
  const before = state.step === 'register' ? state.deliveredCode : undefined;
  const isSame =
    before?.person.status === status &&
    before.person.identifier.channel === identifier.channel &&
    before.person.identifier.value === identifier.value;
  return isSame ? before.delivery : noDelivery;
}

/** Keeps the delivery of a code while the visitor changes between the register form and the log-in. */
export function deliveredCode(state: State): { readonly deliveredCode?: DeliveredCode } {
  return 'deliveredCode' in state && state.deliveredCode
    ? { deliveredCode: state.deliveredCode }
    : {};
}

/** The pending profile, kept while a code proves who the visitor is. */
export function carriedProfile(state: State): { readonly pendingProfile?: PendingProfile } {
  return 'pendingProfile' in state && state.pendingProfile
    ? { pendingProfile: state.pendingProfile }
    : {};
}

/**
 * The cool-down of the API for the first code, which still holds when the visitor comes back to this step. It is shown as a
 * failure, also after its end.
 */
import { secondsUntil } from '../../domain/deadline.js';
import { pageClock } from '../../flow/session/time.js';
import { failed } from '../../flow/state/reducer-outcome.js';
import type { FailedRequest } from '../../flow/state/state.js';
import type { FormView } from '../forms/form-view.js';
import type { CodeState } from './code-state.js';

/** The failure that a cool-down is shown as. */
export class Cooldown {
  readonly #view: FormView<CodeState['step']>;
  #failure: FailedRequest | undefined;

  constructor(view: FormView<CodeState['step']>) {
    this.#view = view;
  }

  onState({ step, request, code, resendAt }: CodeState): void {
    if (step === 'reset' || code || request.kind !== 'idle') return;
    if (this.#failure?.retryAt === resendAt) return;
    const retryAfter = secondsUntil(resendAt, pageClock.now());
    const problem = { code: 'too-many-requests', retryAfter } as const;
    this.#failure = retryAfter > 0 ? failed(problem, resendAt) : undefined;
  }

  failure({ step, request, code, resendAt }: CodeState): FailedRequest | undefined {
    const { form, progress } = this.#view;
    if (step === 'reset' || code || request.kind !== 'idle' || form.hasInvalidAttempt)
      return undefined;
    if (this.#failure) progress.secondsUntil(resendAt);
    return this.#failure;
  }
}

/**
 * What a page did wrong with its elements, for the developer and for the error event.
 */
import type { Configuration } from '../../domain/configuration.js';
import { OnboardingError } from '../../domain/problem.js';
import { errorDetail, type HostEvent } from '../../flow/host-events.js';
import type { Step } from '../../flow/state.js';

/** The event for an element that lacks what it needs. */
export function misconfiguredEvent(hints: readonly string[], step: Step): HostEvent {
  const detail = errorDetail({ code: 'misconfigured', hint: hints.join('; ') }, step);
  return { name: 'onboarding-error', detail, cancelable: false, step };
}

/** Why an element does not fit into the session of its campaign; empty when it does. */
export function configurationConflicts(
  own: Configuration,
  shared: Configuration,
): readonly string[] {
  const names = (
    [
      ['apiKey', 'api-key'],
      ['categoryId', 'categoryid'],
      ['fetch', 'fetch'],
    ] as const
  )
    .filter(([key]) => own[key] !== shared[key])
    .map(([, attribute]) => attribute)
    .join(', ');
  return names ? [`${names}: another element of this campaign came first with another`] : [];
}

/** What an element that belongs to no session answers to who asks for a token. */
export function unauthorisedError(): OnboardingError {
  return new OnboardingError({ code: 'unauthorised' });
}

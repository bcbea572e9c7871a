/**
 * Mistakes of the page in the use of the elements, for the developer and for the error event.
 */
import { warnOnce } from '../../console/console.js';
import type { Configuration } from '../../domain/configuration.js';
import { configurationHints } from '../../domain/configuration-hints.js';
import type { ConfigurationResult } from '../../domain/read-configuration.js';
import { OnboardingError } from '../../domain/problem.js';
import { errorDetail, type HostEvent } from '../../flow/session/host-events.js';
import type { Step } from '../../flow/state/state.js';

export { configurationHints, spellingHints } from '../../domain/configuration-hints.js';
export { nearMiss } from '../../domain/near-miss.js';

/** Writes hints about an element to the console. */
export function report(
  { localName }: Element,
  level: 'warn' | 'error',
  hints: readonly string[],
): void {
  if (hints.length === 0) return;
  warnOnce(level, `<${localName}> ${hints.join('; ')}.`.replace(/\?\.$/, '?'));
}

/** What an element lacks. A card that names its number needs either the content of its barcode or a session. */
export function missingHints(
  element: { readonly card?: string | undefined },
  result: ConfigurationResult,
): readonly string[] {
  const hints = configurationHints(result);
  if (!element.card) return hints;
  return [`fidelycode is missing; or, for the card of a session, ${hints.join('; ')}`];
}

/** The event for an element without its required attributes. */
export function misconfiguredEvent(hints: readonly string[], step: Step): HostEvent {
  const detail = errorDetail({ code: 'misconfigured', hint: hints.join('; ') }, step);
  return { name: 'onboarding-error', detail, cancelable: false, step };
}

/** How the configuration of an element contradicts that of its session; empty if it does not. */
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

/** The error of a method that needs a session, for an element that has none. */
export function noSessionError(code: 'unauthorised' | 'misconfigured'): OnboardingError {
  const hint =
    'The element has no session: it is not on the page yet, or its configuration is incomplete.';
  return new OnboardingError({ code, hint });
}

/**
 * What the page's developer reads in the console about mistakes in the use of the elements. Loaded when there is one: most pages
 * never need it.
 */
import { warnOnce } from '../../console/console.js';
import type { Configuration } from '../../domain/configuration.js';
import { configurationHints } from '../../domain/configuration-hints.js';
import type { ConfigurationResult } from '../../domain/read-configuration.js';
import type { ErrorDetail, HostEvent } from '../../flow/session/host-events.js';
import type { Step } from '../../flow/state/state.js';
import type { MessageOverrides } from '../../i18n/messages.js';
import { table } from '../../i18n/tables.js';
import { isSentence } from '../../i18n/translator.js';

export {
  configurationHints,
  ignoredHints,
  spellingHints,
} from '../../domain/configuration-hints.js';
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
  const hint = hints.join('; ');
  const detail: ErrorDetail = { code: 'misconfigured', step, retryable: false, hint };
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

/** Keys that a page may add to `messages`: their names come from data. */
const hostKeys = /^(?:field|missing|consent|answer)-/;

/** The keys of `messages` that no sentence has, and those whose value is not a sentence. Both tables of the language must be loaded. */
export function reportWrongMessages(overrides: MessageOverrides, language: string): void {
  const ours = { ...table(language, 'opening'), ...table(language, 'main') };
  const isName = (key: string) => Object.hasOwn(ours, key) || hostKeys.test(key);
  const wrong = Object.entries(overrides)
    .filter(([key, sentence]) => !isName(key) || !isSentence(sentence))
    .map(([key]) => `"${key}"`);
  if (wrong.length === 0) return;
  warnOnce('warn', `[onboarding] messages: no such sentence, or not text: ${wrong.join(', ')}.`);
}

/**
 * What the page's developer reads in the console about mistakes in the use of the elements. Loaded when there is one: most pages
 * never need it.
 */
import { warnOnce } from '../../console/console.js';
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
  unknownHints,
} from '../../domain/configuration-hints.js';

/** Writes hints about an element to the console. */
export function report(
  { localName }: Element,
  level: 'warn' | 'error',
  hints: readonly string[],
): void {
  if (hints.length === 0) return;
  warnOnce(level, `<${localName}> ${hints.join('; ')}.`);
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

/** The settings of an element that have no effect beside those of another element; empty if there are none. */
export function conflictHints(attributes: readonly string[]): readonly string[] {
  if (attributes.length === 0) return [];
  const names = attributes.join(', ');
  return [`${names}: another element of this campaign has another value, and that counts`];
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

/** The selector of the links that open a dialog, if it is none. */
export function warnOfSelector(selector: string): void {
  warnOnce('warn', `data-onboarding-open="${selector}" of the script is not a selector.`);
}

/** An API base that the script tag does not allow. */
export function reportRefusedBase(base = ''): void {
  const text = `data-api-base="${base}" is refused: it is not in data-api-bases of the script.`;
  warnOnce('error', text);
}

/** A marker that is on a wrong tag, or names no element. `kinds`: what it may name. */
export function warnOfMarker(place: HTMLElement, kinds: readonly string[]): void {
  const { localName, dataset } = place;
  const name = dataset.onboarding === undefined ? 'data-onboarding-open' : 'data-onboarding';
  const value = dataset.onboarding ?? dataset.onboardingOpen ?? '';
  const takes = `it takes a div (or a trigger) and one of ${kinds.join(', ')}.`;
  warnOnce('warn', `<${localName} ${name}="${value}"> shows nothing: ${takes}`);
}

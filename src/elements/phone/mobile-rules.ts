/**
 * The site's rules for mobile numbers as identifiers. libphonenumber is loaded only for `mobile-format="e164"`; a submit
 * waits for it.
 */
import type { Configuration } from '../../domain/configuration.js';
import type { IdentifierRules } from '../../domain/read-identifier.js';
import type { SessionController } from '../core/session-controller.js';
import { homeCountry } from './countries.js';
import { loadPhoneLibrary, loadedPhoneLibrary } from './phone-library.js';
import { pageClock } from '../../flow/session/environment.js';
import { withTimeout } from '../../loading/with-timeout.js';

/**
 * The rules for parsing an identifier. Numbers stay as typed without `e164`, for card codes, and while libphonenumber
 * is missing.
 */
export function mobileRules(
  controller: SessionController,
): Pick<IdentifierRules, 'mobileFormat' | 'toE164'> {
  const numbers = loadedPhoneLibrary();
  const { configuration } = controller;
  if (!numbers || !configuration || !needsMobileRules(configuration)) return {};
  const country = homeCountry(controller);
  // At the log-in digits may be a card code: only valid mobile numbers are converted.
  const toE164 = (number: string) =>
    numbers.isNumber(number, country) ? numbers.toE164(number, country) : undefined;
  return { mobileFormat: 'e164', toE164 };
}

/** A promise for the rules' library; undefined if nothing has to be loaded. */
export function loadMobileRules(
  configuration: Configuration | undefined,
): Promise<unknown> | undefined {
  return configuration && needsMobileRules(configuration) && !loadedPhoneLibrary()
    ? loadPhoneLibrary()
    : undefined;
}

function needsMobileRules({ mobileFormat, identifiers }: Configuration): boolean {
  return mobileFormat === 'e164' && identifiers.includes('mobile');
}

/** Milliseconds since the click; after that, numbers are checked by their format only. */
const timeoutMs = 10_000;

/**
 * Delays a submit until the library is loaded, and shows the form as busy meanwhile. It holds one submit at a time, and drops it
 * if the state has changed.
 */
export class MobileRulesGate {
  readonly #controller: SessionController;
  /** Identifies the latest waiting submit. */
  #waiting: object | undefined;

  constructor(controller: SessionController) {
    this.#controller = controller;
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Calls `act` when the rules are ready: immediately in most forms. It gets the time when the visitor acted. */
  whenReady(act: (startedAt: number) => void, startedAt = pageClock.now()): void {
    if (this.#waiting) return;
    const { session, state, configuration } = this.#controller;
    const wait = loadMobileRules(configuration);
    if (!wait || !session) {
      act(startedAt);
      return;
    }
    const waiting = (this.#waiting = {});
    this.#controller.update();
    const goOn = () => {
      if (this.#waiting !== waiting) return;
      this.stop();
      if (this.#controller.isUnchanged(state)) act(startedAt);
    };
    withTimeout(wait, pageClock, startedAt, timeoutMs).then(goOn, goOn);
  }

  /** Cancels the waiting submit. */
  stop(): void {
    this.#waiting = undefined;
    this.#controller.update();
  }
}

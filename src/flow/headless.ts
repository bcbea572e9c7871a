/**
 * A journey without elements, for a page with its own forms. It uses the same session and commands.
 */
import { settings, type Configuration } from '../domain/configuration.js';
import { defaultConfiguration } from '../domain/default-configuration.js';
import type { ConsentRecord, ShownConsent } from '../domain/consents.js';
import type { FieldValues, SessionTokens } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { Credentials } from '../wire/client.js';
import type { Command, NavigationType, TypedProfile } from './state/command.js';
import { createJourney } from './commands/create-journey.js';
import { passkeyScript } from './commands/passkey-script.js';
import { pageEnvironment } from './session/environment.js';
import { rulesOfToday, takenValues } from '../kinds/form/page-values.js';
import { dataEntryOf } from './steps/data-entry-state.js';
import { reportUncaught } from './state/errors.js';
import type { HostEvent } from './session/host-events.js';
import { Session } from './session/session.js';
import type { State } from './state/state.js';

export type JourneyOptions = Pick<Configuration, 'campaignId' | 'categoryId' | 'apiBase'> &
  Partial<Omit<Configuration, 'identifier' | 'start'>> & {
    /** Where the journey starts, by default at `register`. */
    readonly start?: 'register' | 'login';
    /** The visitor's e-mail address, mobile number or card number, if the page knows it; see `prefill`. */
    readonly identifier?: string | undefined;
    /** Called with the events that elements dispatch. `false` prevents the next step until `proceed()`. */
    readonly onEvent?: (hostEvent: HostEvent) => boolean | undefined;
  };

/** What the page knows before the visitor types, as far as the journey can use it. */
export interface Prefill {
  /** As `identify()` takes it; absent if the option has not the form of an accepted identifier. */
  readonly identifier?: Identifier;
  /** For the fields of data entry without a stored value, by field name; empty before it is open. */
  readonly values: FieldValues;
}

/** Called with the latest state. */
export type StateListener = (state: State) => void;

/**
 * Starts a journey, or continues the one that this tab has saved. `campaignId`, `categoryId` and `apiBase` are required.
 *
 * @example
 * const journey = startJourney({ campaignId: '1001', categoryId: '1703', apiBase: '/loyalty/api' });
 * const unsubscribe = journey.subscribe((state) => console.log(state.step, state.request.kind));
 * journey.identify({ channel: 'email', value: 'anna@example.org' });
 */
export function startJourney(options: JourneyOptions): HeadlessJourney {
  return new HeadlessJourney(options);
}

/** A journey without elements. A command that has no meaning at the current step changes nothing. */
export class HeadlessJourney {
  readonly #configuration: Configuration;
  readonly #session: Session;
  readonly #detach: () => void;
  readonly #listeners = new Set<() => void>();
  #isScheduled = false;
  /** As elements render: not in the middle of a step, and once for several changes. */
  readonly #onUpdate = (): void => {
    if (!this.#isScheduled) queueMicrotask(this.#notify);
    this.#isScheduled = true;
  };
  readonly #notify = (): void => {
    this.#isScheduled = false;
    for (const call of [...this.#listeners]) reportErrors(call);
  };

  constructor({ onEvent, identifier = '', ...options }: JourneyOptions) {
    const given: Configuration = {
      ...defaultConfiguration,
      ...withoutUndefined(options),
    };
    const known = settings.identifier.parse(identifier.trim(), undefined, given);
    const all = { ...given, ...(known && { identifier: known }) };
    const value = { createJourney };
    const script = { value, load: () => Promise.resolve(value) };
    this.#configuration = all;
    const session = new Session(all, pageEnvironment, script);
    this.#session = session;
    this.#detach = session.attach({
      kind: 'flow',
      update: this.#onUpdate,
      dispatch: (hostEvent) => reportErrors(() => onEvent?.(hostEvent)) !== false,
      // The fields belong to the page; the journey does not know them.
      reset: () => undefined,
      isPristine: () => true,
      isVisible: () => true,
      hasFocus: () => false,
    });
  }

  /** The same object until something changes. */
  get state(): State {
    return this.#session.state;
  }

  /** What your forms can show at `register`, `login` and `reset`, unless `state` has an identifier, and at `profile`. Nothing is sent. */
  get prefill(): Prefill {
    const { identifier, values, minAge } = this.#configuration;
    const rules = rulesOfToday(minAge);
    const profileForm = dataEntryOf(this.state)?.profileForm;
    return {
      ...(identifier && { identifier }),
      values: profileForm ? takenValues('values', values, profileForm, rules) : {},
    };
  }

  /**
   * Calls `listener` with the latest state, in a microtask after it has changed and once for several changes. Returns a
   * function that ends that. It needs no `this`: `useSyncExternalStore(journey.subscribe, () => journey.state)`.
   */
  readonly subscribe = (listener: StateListener): (() => void) => {
    // A function of its own: the same listener may be subscribed twice.
    const call = () => listener(this.state);
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  };

  /** Fetches the token that the first request needs. */
  warmUp(): void {
    this.#session.warmUp();
  }

  /** At `register`, and for a forgotten password at `reset`. */
  identify(identifier: Identifier): void {
    this.#send({ type: 'identify', identifier });
  }

  sendCode(): void {
    this.#send({ type: 'send-code' });
  }

  /**
   * `password`: not with the option `password: 'none'`. Else nothing is sent without one. `passkey`: with the option of this name a
   * passkey is made first; call it right after a press.
   */
  verify(code: string, password?: string, { passkey }: { readonly passkey?: true } = {}): void {
    // The platform could take an account without a password.
    if (!password && !this.state.passwordless) return;
    const given = { ...(password !== undefined && { password }), ...(passkey && { passkey }) };
    const send = () => this.#send({ type: 'verify', code, ...given });
    // Without the script the password is drawn.
    if (passkey) passkeyScript.load().then(send, send);
    else send();
  }

  /** At `register`, with the options `password: 'none'` and `passkey`: logs in with the passkey that this device remembers. */
  logInWithPasskey(): void {
    this.#send({ type: 'log-in-with-passkey' });
  }

  /** Checks again whether the registration or the new password whose response was lost was carried out. */
  checkAgain(): void {
    this.#send({ type: 'check-again' });
  }

  logIn(credentials: Credentials): void {
    this.#send({ type: 'log-in', ...credentials });
  }

  /** Opens data entry again after a failure. */
  load(): void {
    this.#send({ type: 'load' });
  }

  /** Saves the values of the form, by field name. `consents`: as your page has shown them, for the records of `getConsents()`. */
  save(typed: FieldValues, consents?: readonly ShownConsent[]): void {
    this.#send({ type: 'save', ...this.#typed(typed, consents) });
  }

  /** The session has expired at data entry: logs in again, then saves. */
  renew(password: string, typed: FieldValues, consents?: readonly ShownConsent[]): void {
    this.#send({ type: 'renew', password, ...this.#typed(typed, consents) });
  }

  /** Back, to the log-in, to the form. From the card to the form the step changes when the form is loaded. */
  navigate(type: NavigationType): void {
    this.#send({ type });
  }

  /** Runs the default action that was prevented. */
  proceed(): void {
    this.#session.proceed();
  }

  /** Restarts the journey. */
  restart(): void {
    this.#send({ type: 'restart' });
  }

  /** The customer's bearer token, refreshed if necessary. Rejects before the log-in. */
  getAccessToken(): Promise<string> {
    return this.#session.getAccessToken();
  }

  /** Whether a customer is logged in at this step. */
  get signedIn(): boolean {
    return this.#session.isSignedIn;
  }

  /**
   * Continues with a customer whose session your back end holds, instead of a journey under way. The tokens stay in memory.
   * Resolves when the API has accepted them; rejects with an `OnboardingError` otherwise. An expired token leads to `login`.
   */
  adoptSession(tokens: SessionTokens): Promise<void> {
    return this.#session.adopt(tokens);
  }

  /** The consents as they were last saved. */
  getConsents(): readonly ConsentRecord[] {
    return this.#session.getConsents();
  }

  /** Forgets tokens and everything saved. */
  signOut(): Promise<void> {
    return this.#session.signOut();
  }

  /** With the option `passkey`: forgets the passkey that this device remembers. */
  forgetDevice(): Promise<void> {
    return this.#session.forgetDevice();
  }

  /** Ends the journey on this page: reads are cancelled, a write finishes. */
  stop(): void {
    this.#detach();
  }

  #typed(values: FieldValues, consents: readonly ShownConsent[] = []): TypedProfile {
    const { consentsVersion: version } = this.#configuration;
    return { values, consents: consents.map((one) => ({ ...(version && { version }), ...one })) };
  }

  #send(command: Command): void {
    this.#session.send(command);
  }
}

/** An option that is `undefined` has its default. */
function withoutUndefined<Options extends object>(options: Options): Options {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Options;
}

/** Reports an error of the page's own function; the journey continues. */
function reportErrors<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    reportUncaught(error);
    return undefined;
  }
}

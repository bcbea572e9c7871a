/**
 * A journey without elements, for a page with its own forms. It uses the same session and commands.
 */
import type { Configuration } from '../domain/configuration.js';
import type { ConsentRecord } from '../domain/consents.js';
import type { FieldValues } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { Credentials } from '../wire/client.js';
import type { Command, NavigationType } from './command.js';
import { createCommands } from './commands.js';
import type { Environment } from './environment.js';
import type { KeyValueStorage } from './storage.js';
import { pageClock } from './time.js';
import { reportUncaught } from './errors.js';
import type { HostEvent } from './host-events.js';
import { Session } from './session.js';
import type { State } from './state.js';

export type JourneyOptions = Pick<Configuration, 'campaignId' | 'categoryId' | 'apiBase'> &
  Partial<Configuration> & {
    /** Called with the latest state, soon after it has changed: draw it. */
    readonly onStateChange?: (state: State) => void;
    /** Called with the events that elements dispatch. `false` prevents the next step until `proceed()`. */
    readonly onEvent?: (hostEvent: HostEvent) => boolean | undefined;
  };

const defaults = {
  deviceType: '1',
  country: 'IT',
  identifiers: ['email', 'mobile', 'card'],
  mobileFormat: 'as-typed',
  consentsRequired: [],
  minPassword: 8,
  start: 'register',
  resume: true,
  reset: true,
  debug: false,
} as const satisfies Partial<Configuration>;

/** Starts a journey, or continues the one that this tab has saved. */
export function startJourney(options: JourneyOptions): HeadlessJourney {
  return new HeadlessJourney(options);
}

/** A command that has no meaning at the current step changes nothing. */
export class HeadlessJourney {
  readonly #session: Session;
  readonly #detach: () => void;

  constructor({ onStateChange, onEvent, ...configuration }: JourneyOptions) {
    const load = () => Promise.resolve({ createCommands });
    const all = { ...defaults, ...withoutUndefined(configuration) };
    const session = new Session(all, runtimeEnvironment(), load);
    this.#session = session;
    let isScheduled = false;
    const draw = () => {
      isScheduled = false;
      reportErrors(() => onStateChange?.(session.state));
    };
    this.#detach = session.attach({
      kind: 'flow',
      update: () => {
        // Listeners are called in a microtask, once for several changes, as elements render.
        if (!isScheduled) queueMicrotask(draw);
        isScheduled = true;
      },
      dispatch: (hostEvent) => reportErrors(() => onEvent?.(hostEvent)) !== false,
      // The fields belong to the page; the journey does not know them.
      reset: () => undefined,
      isPristine: () => true,
      isVisible: () => true,
      hasFocus: () => false,
    });
  }

  get state(): State {
    return this.#session.state;
  }

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

  verify(code: string, password: string): void {
    this.#send({ type: 'verify', code, password });
  }

  /** Checks again whether the registration whose response was lost has created the account. */
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

  /** Saves the values of the form, by write name. */
  save(typed: FieldValues): void {
    this.#send({ type: 'save', values: typed });
  }

  /** The session has expired at data entry: logs in again, then saves. */
  renew(password: string, typed: FieldValues): void {
    this.#send({ type: 'renew', password, values: typed });
  }

  /** Navigations without a request: back, to the log-in, to the form. */
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

  /** The consents as they were last saved. */
  getConsents(): readonly ConsentRecord[] {
    return this.#session.getConsents();
  }

  /** Forgets tokens and everything saved. */
  signOut(): Promise<void> {
    return this.#session.signOut();
  }

  /** Ends the journey on this page: reads are cancelled, a write finishes. */
  stop(): void {
    this.#detach();
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

/** What the runtime offers: everything in a browser, only the clock in Node. */
function runtimeEnvironment(): Environment {
  const runtime = globalThis as {
    readonly navigator?: { readonly onLine?: boolean };
    readonly sessionStorage?: KeyValueStorage;
    readonly location?: { readonly href?: string };
  };
  return {
    clock: pageClock,
    storage: () => runtime.sessionStorage,
    isOnline: () => runtime.navigator?.onLine !== false,
    pageUrl: () => runtime.location?.href,
  };
}

/**
 * A journey for a page of one's own: the same session and engine that the elements have, without them.
 */
import type { Configuration } from '../domain/configuration.js';
import type { ConsentRecord } from '../domain/consents.js';
import type { FieldValues } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { Credentials } from '../wire/client.js';
import { createEngine, type Engine, type Move } from './engine.js';
import { reportBug } from './failure.js';
import type { Notice } from './notices.js';
import { Session } from './session.js';
import type { Doing, State } from './state.js';

export type JourneyOptions = Pick<Configuration, 'campaignId' | 'categoryId' | 'apiBase'> &
  Partial<Configuration> & {
    /** Called with the latest state, soon after it has changed: draw it. */
    readonly changed?: (state: State) => void;
    /** Called with what elements dispatch as events; `false` holds back what would follow, until `proceed()`. */
    readonly told?: (notice: Notice) => boolean | undefined;
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

/** Starts a journey, or goes on with the one that this tab has saved. */
export function startJourney(options: JourneyOptions): Journey {
  return new Journey(options);
}

/** Asking for something that makes no sense at the present step changes nothing. */
export class Journey {
  readonly #session: Session;
  readonly #leave: () => void;

  constructor({ changed, told, ...configuration }: JourneyOptions) {
    const isOnline = () => (globalThis.navigator as Navigator | undefined)?.onLine !== false;
    const load = () =>
      Promise.resolve({ createEngine: (session: Session) => createEngine(session, { isOnline }) });
    const session = new Session({ ...defaults, ...withoutUndefined(configuration) }, load);
    this.#session = session;
    let isDue = false;
    const draw = () => {
      isDue = false;
      guarded(() => changed?.(session.state));
    };
    this.#leave = session.attach({
      kind: 'flow',
      update: () => {
        // As elements draw: not in the middle of a step, and once for several.
        if (!isDue) queueMicrotask(draw);
        isDue = true;
      },
      announce: (notice) => guarded(() => told?.(notice)) !== false,
    });
  }

  get state(): State {
    return this.#session.state;
  }

  /** Fetches early what the first request needs. */
  warmUp(): void {
    this.#session.warmUp();
  }

  /** At `register`, and for a forgotten password at `reset`. */
  identify(identifier: Identifier): void {
    this.#act('identify', (engine) => engine.identify(identifier));
  }

  sendCode(): void {
    this.#act('send-code', (engine) => engine.sendCode());
  }

  verify(code: string, password: string): void {
    this.#act('verify', (engine) => engine.verify(code, password));
  }

  /** Asks again what became of a registration whose answer got lost. */
  checkAgain(): void {
    this.#act('verify', (engine) => engine.checkAgain());
  }

  logIn(credentials: Credentials): void {
    this.#act('log-in', (engine) => engine.logIn(credentials));
  }

  /** Opens data entry again after a failure. */
  load(): void {
    this.#act('load', (engine) => engine.load());
  }

  /** Saves what was typed, by write name. */
  save(typed: FieldValues): void {
    this.#act('save', (engine) => engine.save(typed));
  }

  /** The session ran out at data entry: logs in again, then saves. */
  renew(password: string, typed: FieldValues): void {
    this.#act('save', (engine) => engine.renew(password, typed));
  }

  /** Moves that need no server: back, to the log-in, to the form. */
  go(move: Move): void {
    this.#act('load', (engine) => engine.go({ type: move }));
  }

  /** Does what was held back. */
  proceed(): void {
    this.#session.proceed();
  }

  /** Starts again. */
  restart(): void {
    this.#act('load', (engine) => engine.restart());
  }

  /** The customer's bearer token, refreshed if need be; rejects before log-in. */
  getAccessToken(): Promise<string> {
    return this.#session.getAccessToken();
  }

  /** The consents as they were saved last. */
  getConsents(): readonly ConsentRecord[] {
    return this.#session.getConsents();
  }

  /** Forgets tokens and everything saved. */
  signOut(): Promise<void> {
    return this.#session.signOut();
  }

  /** Ends it for this page: reads are dropped, a write is finished. */
  stop(): void {
    this.#leave();
  }

  #act(doing: Doing, run: (engine: Engine) => void): void {
    this.#session.act(doing, run);
  }
}

/** What a page leaves open by `undefined` has its default. */
function withoutUndefined<Given extends object>(given: Given): Given {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given;
}

/** What a page's own function throws is reported, and stops no journey. */
function guarded<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    reportBug(error);
    return undefined;
  }
}

/**
 * Everything that a person can ask of a journey and that needs the server: a method each.
 */
import type { ConsentRecord } from '../domain/consents.js';
import { isCardMissing, type FieldValues } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import { OnboardingError } from '../domain/problem.js';
import type { Client, Credentials } from '../wire/client.js';
import { pageClock, type Clock } from './clock.js';
import { CodeStep } from './code-step.js';
import type { Event } from './events.js';
import { isBusy } from './next.js';
import { clientFor } from './page-client.js';
import { ProfileStep } from './profile-step.js';
import { isOver, Resume } from './resume.js';
import { Runner } from './runner.js';
import type { Session } from './session.js';
import type { State } from './state.js';

/** Moves that need no server. */
export type Move =
  | 'change-address'
  | 'open-register'
  | 'open-login'
  | 'open-reset'
  | 'finish'
  | 'edit'
  | 'cancel-edit';

/** What an engine stands on; a test brings its own. */
export interface EngineParts {
  readonly client: Client;
  readonly clock: Clock;
  readonly storage: () => Storage | undefined;
  readonly isOnline: () => boolean;
}

export function createEngine(session: Session, parts: Partial<EngineParts> = {}): Engine {
  return new Engine(session, parts);
}

export class Engine {
  readonly #session: Session;
  readonly #client: Client;
  readonly #clock: Clock;
  readonly #resume: Resume;
  readonly #runner: Runner;
  readonly #codeStep: CodeStep;
  readonly #profileStep: ProfileStep;
  /** A step was saved that nobody here can show, and nothing has happened since. */
  #isLeft = false;

  constructor(session: Session, parts: Partial<EngineParts>) {
    this.#session = session;
    this.#clock = parts.clock ?? pageClock;
    this.#client = parts.client ?? clientFor(session);
    this.#resume = new Resume(session, this.#clock, parts.storage);
    this.#runner = new Runner(session, this.#clock, (state, before) =>
      this.#entered(state, before),
    );
    const isOnline = parts.isOnline ?? (() => globalThis.navigator.onLine);
    this.#codeStep = new CodeStep(this.#runner, this.#client, isOnline);
    this.#profileStep = new ProfileStep(this.#runner, this.#client, this.#codeStep, this.#resume);
  }

  /** The consents as they were saved last. */
  get consents(): readonly ConsentRecord[] {
    return this.#profileStep.consents;
  }

  /** Milliseconds on the clock of all deadlines in the state. */
  now(): number {
    return this.#clock.now();
  }

  /** Fetches early what every act needs; a failure is said when the person acts. */
  warmUp(): void {
    this.#client.warmUp(this.#clock.timeout(25_000)).catch(() => undefined);
  }

  identify(identifier: Identifier): void {
    if (!this.#dispatch({ type: 'identify', identifier })) return;
    if (this.#session.state.step === 'reset') {
      this.#codeStep.sendReset(identifier);
      return;
    }
    void this.#runner.work((signal) => this.#checkIdentifier(identifier, signal), {
      refused: 'home',
      abortable: true,
    });
  }

  sendCode(): void {
    if (!this.#dispatch({ type: 'send-code', now: this.now() })) return;
    const { state } = this.#session;
    if (state.step === 'otp') this.#codeStep.send(state);
    else if (state.step === 'reset' && state.identifier) this.#codeStep.sendReset(state.identifier);
  }

  verify(code: string, password: string): void {
    if (!this.#dispatch({ type: 'verify' })) return;
    const { state } = this.#session;
    if (state.step === 'otp') {
      this.#profileStep.expect(state.person.identifier);
      this.#codeStep.verify(state, { code, password });
    } else if (state.step === 'reset') {
      const { unfinished } = state;
      this.#codeStep.verifyReset(state, { code, password }, (customer, identifier, signal) => {
        this.#profileStep.expect(identifier);
        return this.#profileStep.arrive(customer, unfinished, signal);
      });
    }
  }

  /** Asks again what became of a registration whose answer got lost. */
  checkAgain(): void {
    if (!this.#dispatch({ type: 'check-again' })) return;
    const { state } = this.#session;
    if (state.step === 'checking') this.#codeStep.check(state);
  }

  logIn(credentials: Credentials): void {
    if (!this.#dispatch({ type: 'log-in', username: credentials.username })) return;
    this.#profileStep.logIn(credentials);
  }

  /** Opens data entry again after a failure. */
  load(): void {
    this.#dispatch({ type: 'load' });
  }

  save(typed: FieldValues): void {
    const { state } = this.#session;
    if (state.step !== 'profile' || !this.#dispatch({ type: 'save' })) return;
    this.#profileStep.save(state, typed);
  }

  /** The session ran out while data was typed: in again with the password, then save what was typed. */
  renew(password: string, typed: FieldValues): void {
    const { state } = this.#session;
    if (state.step !== 'profile' || !this.#dispatch({ type: 'renew' })) return;
    this.#profileStep.renew(state, password, typed);
  }

  /** Back, to the log-in, to the form. */
  go(event: Extract<Event, { type: Move }>): void {
    this.#dispatch(event);
  }

  /** Drops what only reads and takes too long; a write is always finished. */
  stop(): void {
    this.#runner.abandon();
  }

  /** Starts the journey again where the host starts it. */
  restart(): void {
    this.#dispatch({ type: 'restart', start: this.#session.start });
  }

  /** What nobody has heard of the page cannot mean: that is told first, and goes on from there. */
  proceed(): void {
    if (this.#runner.isUntold) this.#runner.deliver();
    else this.#dispatch({ type: 'proceed' });
  }

  async accessToken(): Promise<string> {
    const { step, activity } = this.#session.state;
    // A log-in that did not end has a token, too, and whoever types now may be somebody else.
    const isOut = step === 'register' || step === 'login' || step === 'reset';
    const isIn = activity.kind === 'settled' && activity.outcome.kind !== 'problem';
    if (!this.#client.isLoggedIn || (isOut && !isIn)) {
      throw new OnboardingError({ code: 'unauthorised' });
    }
    return this.#client.accessToken(this.#clock.timeout(25_000));
  }

  signOut(): void {
    const { participants } = this.#session;
    const isInside = participants.some(({ host }) => host?.matches(':focus-within'));
    this.#profileStep.forget();
    this.#codeStep.forget();
    // What was saved goes with the journey, and what was typed.
    this.restart();
    for (const { host } of participants) {
      const form = host?.shadowRoot?.querySelector('form');
      // A field may be called `reset`, and then stands where the method was.
      if (form) HTMLFormElement.prototype.reset.call(form);
    }
    // It is the page that signs out: only who was at work in here is led to the first form.
    if (!isInside) this.#session.entered = undefined;
  }

  /** Here again out of the browser's cache: what another page of this tab has ended is over here, too. */
  returned(): void {
    if (this.#resume.isForgotten) this.signOut();
  }

  /** Goes on from what this tab has saved; what this page cannot show is left to one that can. */
  resume(): void {
    const state = this.#resume.restore();
    if (!state) return;
    this.#isLeft = !this.#session.isPresented(state.step);
    if (this.#isLeft || !this.#dispatch({ type: 'restored', state })) return;
    // The page's focus stays where it is.
    this.#session.entered = undefined;
  }

  /** The same when the first form is there already: whoever has typed in it meanwhile goes on with that. */
  resumeLate(): void {
    const inputs = this.#session.participants.flatMap(({ host }) => [
      ...(host?.shadowRoot?.querySelectorAll('input') ?? []),
    ]);
    if (inputs.every(({ value }) => value === '')) this.resume();
  }

  /** Keeps what is being typed at data entry over a reload. */
  keepDraft(values: FieldValues): void {
    const { state } = this.#session;
    if (state.step === 'profile' && !isOver(state)) this.#resume.saveDraft(values, state);
  }

  draft(): FieldValues | undefined {
    const { state } = this.#session;
    return state.step === 'profile' ? this.#resume.draft(state.account) : undefined;
  }

  attached(): void {
    // Whoever hears of something may be taken away by it: first an element is all there.
    queueMicrotask(() => {
      if (!this.#runner.isWatched) return;
      this.#runner.deliver();
      this.#codeStep.attached();
      // Who shows the step that was saved may come late.
      if (this.#isLeft && this.#session.isIdle) this.resumeLate();
      // Data entry was abandoned while it opened.
      if (this.#session.state.activity.kind === 'idle') this.#dispatch({ type: 'load' });
    });
  }

  detached(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.#session.participants.length > 0) return;
      this.#runner.abandon();
      // What the host held it goes on with elsewhere: whoever comes back finds the card.
      if (isOver(this.#session.state)) this.proceed();
    });
  }

  #dispatch(event: Event): boolean {
    return this.#runner.dispatch(event);
  }

  async #checkIdentifier(identifier: Identifier, signal: AbortSignal): Promise<Event> {
    const check = await this.#client.checkIdentifier(identifier, signal);
    // Nobody could be sent a code: the card is the only thing known of the person.
    if (check.standing === 'new' && identifier.channel === 'card') {
      return { type: 'settled', outcome: { kind: 'card-unknown', identifier } };
    }
    return { type: 'settled', outcome: { kind: 'identified', person: { identifier, ...check } } };
  }

  /** What a state brings with it, however it was reached. */
  #entered(state: State, before: State): void {
    this.#isLeft = false;
    this.#resume.save(state);
    if (state.step === 'profile' && state.activity.kind === 'busy') {
      if (state.activity.doing === 'load') this.#profileStep.open(state);
      return;
    }
    // Data entry is open: nobody needs password and code any more.
    if (state.step === 'profile' && state.questionnaire) this.#codeStep.forget();
    if (state.step === before.step) return;
    switch (state.step) {
      case 'checking':
        if (isBusy(state)) this.#codeStep.check(state);
        else this.checkAgain();
        break;
      case 'done':
        this.#codeStep.forget();
        if (isCardMissing(state.account)) void this.#profileStep.findCard(state);
        break;
      case 'register':
      case 'login':
        this.#codeStep.forget();
        this.#profileStep.leave();
        break;
      case 'error':
        this.#codeStep.forget();
        break;
      case 'otp':
      case 'profile':
      case 'reset':
      case 'incomplete':
        break;
    }
  }
}

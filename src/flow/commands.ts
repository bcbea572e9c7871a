/**
 * Everything that a person can ask of a journey and that needs the server: a method each.
 */
import type { ConsentRecord } from '../domain/consents.js';
import { isCardMissing, type FieldValues } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import { OnboardingError } from '../domain/problem.js';
import type { Client, Credentials } from '../wire/client.js';
import { pageClock, type Clock } from './clock.js';
import type { Command, CommandHandlers, NavigationCommand } from './command.js';
import { CodeCommands } from './code-commands.js';
import type { JourneyEvent } from './events.js';
import { isBusy } from './reducer.js';
import { clientFor } from './session-client.js';
import { ProfileCommands } from './profile-commands.js';
import { isJourneyDone, Persistence } from './persistence.js';
import { runCommand } from './run-command.js';
import { TaskRunner } from './task-runner.js';
import type { Session } from './session.js';
import type { State } from './state.js';

/** What an engine stands on; a test brings its own. */
export interface CommandDependencies {
  readonly client: Client;
  readonly clock: Clock;
  readonly storage: () => Storage | undefined;
  readonly isOnline: () => boolean;
}

export function createCommands(
  session: Session,
  dependencies: Partial<CommandDependencies> = {},
): Commands {
  return new Commands(session, dependencies);
}

export class Commands implements CommandHandlers {
  readonly #session: Session;
  readonly #client: Client;
  readonly #clock: Clock;
  readonly #persistence: Persistence;
  readonly #runner: TaskRunner;
  readonly #codeCommands: CodeCommands;
  readonly #profileCommands: ProfileCommands;
  /** A step was saved that nobody here can show, and nothing has happened since. */
  #savedStepUnshown = false;

  constructor(session: Session, dependencies: Partial<CommandDependencies>) {
    this.#session = session;
    this.#clock = dependencies.clock ?? pageClock;
    this.#client = dependencies.client ?? clientFor(session);
    this.#persistence = new Persistence(session, this.#clock, dependencies.storage);
    this.#runner = new TaskRunner(session, this.#clock, (state, before) =>
      this.#onStateChange(state, before),
    );
    const isOnline = dependencies.isOnline ?? (() => globalThis.navigator.onLine);
    this.#codeCommands = new CodeCommands(this.#runner, this.#client, isOnline);
    this.#profileCommands = new ProfileCommands(
      this.#runner,
      this.#client,
      this.#codeCommands,
      this.#persistence,
    );
  }

  /** The consents as they were saved last. */
  get consents(): readonly ConsentRecord[] {
    return this.#profileCommands.consents;
  }

  /** Milliseconds on the clock of all deadlines in the state. */
  now(): number {
    return this.#clock.now();
  }

  /** Fetches early what every act needs; a failure is said when the person acts. */
  warmUp(): void {
    this.#client.warmUp(this.#clock.timeout(25_000)).catch(() => undefined);
  }

  run(command: Command): void {
    runCommand(this, command);
  }

  identify(identifier: Identifier): void {
    if (!this.#dispatch({ type: 'identify', identifier })) return;
    if (this.#session.state.step === 'reset') {
      this.#codeCommands.sendReset(identifier);
      return;
    }
    void this.#runner.run((signal) => this.#checkIdentifier(identifier, signal), {
      exitOnRefusal: 'home',
      abortable: true,
    });
  }

  sendCode(): void {
    if (!this.#dispatch({ type: 'send-code', now: this.now() })) return;
    const { state } = this.#session;
    if (state.step === 'otp') this.#codeCommands.send(state);
    else if (state.step === 'reset' && state.identifier)
      this.#codeCommands.sendReset(state.identifier);
  }

  verify(code: string, password: string): void {
    if (!this.#dispatch({ type: 'verify' })) return;
    const { state } = this.#session;
    if (state.step === 'otp') {
      this.#profileCommands.rememberUser(state.person.identifier);
      this.#codeCommands.verify(state, { code, password });
    } else if (state.step === 'reset') {
      const { pendingProfile } = state;
      this.#codeCommands.verifyReset(state, { code, password }, (customer, identifier, signal) => {
        this.#profileCommands.rememberUser(identifier);
        return this.#profileCommands.afterLogIn(customer, pendingProfile, signal);
      });
    }
  }

  /** Asks again what became of a registration whose answer got lost. */
  checkAgain(): void {
    if (!this.#dispatch({ type: 'check-again' })) return;
    const { state } = this.#session;
    if (state.step === 'checking') this.#codeCommands.check(state);
  }

  logIn(credentials: Credentials): void {
    if (!this.#dispatch({ type: 'log-in', username: credentials.username })) return;
    this.#profileCommands.logIn(credentials);
  }

  /** Opens data entry again after a failure. */
  load(): void {
    this.#dispatch({ type: 'load' });
  }

  save(typed: FieldValues): void {
    const { state } = this.#session;
    if (state.step !== 'profile' || !this.#dispatch({ type: 'save' })) return;
    this.#profileCommands.save(state, typed);
  }

  /** The session ran out while data was typed: in again with the password, then save what was typed. */
  renew(password: string, typed: FieldValues): void {
    const { state } = this.#session;
    if (state.step !== 'profile' || !this.#dispatch({ type: 'renew' })) return;
    this.#profileCommands.renew(state, password, typed);
  }

  /** Back, to the log-in, to the form. */
  navigate(command: NavigationCommand): void {
    this.#dispatch(command);
  }

  /** Drops what only reads and takes too long; a write is always finished. */
  cancelReads(): void {
    this.#runner.cancelReads();
  }

  /** Starts the journey again where the host starts it. */
  restart(): void {
    this.#dispatch({ type: 'restart', start: this.#session.start });
  }

  /** What nobody has heard of the page cannot mean: that is told first, and goes on from there. */
  proceed(): void {
    if (this.#runner.hasPendingEvents) this.#runner.flushEvents();
    else this.#dispatch({ type: 'proceed' });
  }

  async accessToken(): Promise<string> {
    const { step, request } = this.#session.state;
    // A log-in that did not end has a token, too, and whoever types now may be somebody else.
    const isLoggedOut = step === 'register' || step === 'login' || step === 'reset';
    const isLoggingIn = request.kind === 'settled' && request.outcome.kind !== 'problem';
    if (!this.#client.isLoggedIn || (isLoggedOut && !isLoggingIn)) {
      throw new OnboardingError({ code: 'unauthorised' });
    }
    return this.#client.accessToken(this.#clock.timeout(25_000));
  }

  signOut(): void {
    const { participants } = this.#session;
    const hadFocus = participants.some(({ host }) => host?.matches(':focus-within'));
    this.#profileCommands.forget();
    this.#codeCommands.forgetSecrets();
    // What was saved goes with the journey, and what was typed.
    this.restart();
    for (const { host } of participants) {
      const form = host?.shadowRoot?.querySelector('form');
      // A field may be called `reset`, and then stands where the method was.
      if (form) HTMLFormElement.prototype.reset.call(form);
    }
    // It is the page that signs out: only who was at work in here is led to the first form.
    if (!hadFocus) this.#session.stepToFocus = undefined;
  }

  /** Here again out of the browser's cache: what another page of this tab has ended is over here, too. */
  restoredFromCache(): void {
    if (this.#persistence.wasClearedElsewhere) this.signOut();
  }

  /** Goes on from what this tab has saved; what this page cannot show is left to one that can. */
  resume(): void {
    const state = this.#persistence.restore();
    if (!state) return;
    this.#savedStepUnshown = !this.#session.isStepShown(state.step);
    if (this.#savedStepUnshown || !this.#dispatch({ type: 'restored', state })) return;
    // The page's focus stays where it is.
    this.#session.stepToFocus = undefined;
  }

  /** The same when the first form is there already: whoever has typed in it meanwhile goes on with that. */
  resumeIfPristine(): void {
    const inputs = this.#session.participants.flatMap(({ host }) => [
      ...(host?.shadowRoot?.querySelectorAll('input') ?? []),
    ]);
    if (inputs.every(({ value }) => value === '')) this.resume();
  }

  /** Keeps what is being typed at data entry over a reload. */
  saveDraft(values: FieldValues): void {
    const { state } = this.#session;
    if (state.step === 'profile' && !isJourneyDone(state))
      this.#persistence.saveDraft(values, state);
  }

  draft(): FieldValues | undefined {
    const { state } = this.#session;
    return state.step === 'profile' ? this.#persistence.draft(state.account) : undefined;
  }

  attached(): void {
    // Whoever hears of something may be taken away by it: first an element is all there.
    queueMicrotask(() => {
      if (!this.#runner.hasParticipants) return;
      this.#runner.flushEvents();
      this.#codeCommands.attached();
      // Who shows the step that was saved may come late.
      if (this.#savedStepUnshown && this.#session.isIdle) this.resumeIfPristine();
      // Data entry was abandoned while it opened.
      if (this.#session.state.request.kind === 'idle') this.#dispatch({ type: 'load' });
    });
  }

  detached(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.#session.participants.length > 0) return;
      this.#runner.cancelReads();
      // What the host held it goes on with elsewhere: whoever comes back finds the card.
      if (isJourneyDone(this.#session.state)) this.proceed();
    });
  }

  #dispatch(event: JourneyEvent): boolean {
    return this.#runner.dispatch(event);
  }

  async #checkIdentifier(identifier: Identifier, signal: AbortSignal): Promise<JourneyEvent> {
    const check = await this.#client.checkIdentifier(identifier, signal);
    // Nobody could be sent a code: the card is the only thing known of the person.
    if (check.status === 'new' && identifier.channel === 'card') {
      return { type: 'settled', outcome: { kind: 'card-unknown', identifier } };
    }
    return { type: 'settled', outcome: { kind: 'identified', person: { identifier, ...check } } };
  }

  /** What a state brings with it, however it was reached. */
  #onStateChange(state: State, before: State): void {
    this.#savedStepUnshown = false;
    this.#persistence.save(state);
    if (state.step === 'profile' && state.request.kind === 'busy') {
      if (state.request.action === 'load') this.#profileCommands.open(state);
      return;
    }
    // Data entry is open: nobody needs password and code any more.
    if (state.step === 'profile' && state.profileForm) this.#codeCommands.forgetSecrets();
    if (state.step === before.step) return;
    switch (state.step) {
      case 'checking':
        if (isBusy(state)) this.#codeCommands.check(state);
        else this.checkAgain();
        break;
      case 'done':
        this.#codeCommands.forgetSecrets();
        if (isCardMissing(state.account)) void this.#profileCommands.findCard(state);
        break;
      case 'register':
      case 'login':
        this.#codeCommands.forgetSecrets();
        this.#profileCommands.reset();
        break;
      case 'error':
        this.#codeCommands.forgetSecrets();
        break;
      case 'otp':
      case 'profile':
      case 'reset':
      case 'incomplete':
        break;
    }
  }
}

/** The handlers of all commands that a visitor can send. */
import type { ConsentRecord } from '../../domain/consents.js';
import type { FieldValues } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Client, Credentials } from '../../wire/client.js';
import type {
  Command,
  NavigationCommand,
  SessionCommands,
  TypedProfile,
} from '../session/command.js';
import { CodeCommands } from './code-commands.js';
import { dataEntryOf } from '../state/completion.js';
import type { Connections } from './connections.js';
import { CustomerSession } from './customer-session.js';
import type { JourneyEvent } from '../state/events.js';
import { isJourneyDone } from '../state/request-selectors.js';
import { ProfileCommands } from './profile-commands.js';
import { Persistence } from '../saved/persistence.js';
import { runCommand } from './run-command.js';
import type { SavedReader } from '../saved/saved-journey.js';
import { TaskRunner } from './task-runner.js';
import type { Session } from '../session/session.js';
import type { State } from '../state/state.js';
import { runStateEffects } from './state-effects.js';
import type { Clock } from '../session/time.js';
import { isStepShown } from '../state/who-shows.js';

/** Creates the command handlers of a session. */
export function createCommands(session: Session, connections: Connections): Commands {
  return new Commands(session, connections.clientFor(session), connections.savedReader);
}

/** Carries out the commands of one session, each as an event; one that changes nothing sends no request. */
export class Commands implements SessionCommands {
  readonly customer: CustomerSession;
  readonly #session: Session;
  readonly #client: Client;
  readonly #clock: Clock;
  readonly #persistence: Persistence;
  readonly #runner: TaskRunner;
  readonly #codeCommands: CodeCommands;
  readonly #profileCommands: ProfileCommands;
  /** True if the saved step cannot be shown on this page and nothing has happened since. */
  #savedStepUnshown = false;

  constructor(session: Session, client: Client, savedReader: SavedReader) {
    this.#session = session;
    this.#client = client;
    const { clock, storage } = session.environment;
    this.#clock = clock;
    this.#persistence = new Persistence(session, clock, storage, savedReader);
    this.#runner = new TaskRunner(session, (state, before) => this.#onStateChange(state, before));
    this.#codeCommands = new CodeCommands(this.#runner, client, session.environment);
    this.#profileCommands = new ProfileCommands(
      this.#runner,
      client,
      this.#codeCommands,
      this.#persistence,
    );
    this.customer = new CustomerSession(session, {
      client,
      runner: this.#runner,
      persistence: this.#persistence,
      codeCommands: this.#codeCommands,
      profileCommands: this.#profileCommands,
    });
  }

  get consents(): readonly ConsentRecord[] {
    return this.#profileCommands.consents;
  }

  /** Fetches the token that every request needs. A failure is shown when the visitor acts. */
  warmUp(): void {
    this.#client.warmUp(this.#clock.timeout(25_000)).catch(() => undefined);
  }

  run(command: Command): void {
    runCommand(this, command);
  }

  identify(identifier: Identifier): void {
    if (!this.#dispatch({ type: 'identify', identifier })) return;
    if (this.#session.state.step === 'reset') this.#codeCommands.sendReset(identifier);
    else this.#codeCommands.identify(identifier);
  }

  sendCode(): void {
    if (!this.#dispatch({ type: 'send-code', now: this.#clock.now() })) return;
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

  /** Checks again whether the registration whose response was lost has created the account. */
  checkAgain(): void {
    if (!this.#dispatch({ type: 'check-again' })) return;
    const { state } = this.#session;
    if (state.step === 'checking') this.#codeCommands.check(state);
  }

  logIn(credentials: Credentials): void {
    if (!this.#dispatch({ type: 'log-in', username: credentials.username })) return;
    this.#profileCommands.logIn(credentials);
  }

  load(): void {
    this.#dispatch({ type: 'load' });
  }

  save(typed: TypedProfile): void {
    const { state } = this.#session;
    if (state.step !== 'profile' || !this.#dispatch({ type: 'save' })) return;
    this.#profileCommands.save(state, typed);
  }

  /** The session has expired during data entry: logs in with the password, then saves what was typed. */
  renew(password: string, typed: TypedProfile): void {
    const { state } = this.#session;
    if (state.step !== 'profile' || !this.#dispatch({ type: 'renew' })) return;
    this.#profileCommands.renew(state, password, typed);
  }

  /** Goes back, to the log-in, or to the form. */
  navigate(command: NavigationCommand): void {
    this.#dispatch(command);
  }

  /** Cancels a pending read; a write always finishes. */
  cancelReads(): void {
    this.#runner.cancelReads();
  }

  /** Restarts the journey at the host's start step. */
  restart(): void {
    this.#dispatch({ type: 'restart', start: this.#session.start });
  }

  /** Dispatches the last event if no element was there for it; otherwise runs its prevented default action. */
  proceed(): void {
    if (this.#runner.hasPendingEvents) this.#runner.flushEvents();
    else this.#dispatch({ type: 'proceed' });
  }

  /** The page is back from the browser's cache: another page of this tab may have ended the journey. */
  restoredFromCache(): void {
    if (this.#persistence.wasClearedElsewhere) this.customer.signOut();
  }

  /** Continues the journey that this tab has saved, unless no element of this page shows its step. */
  resume(): void {
    const state = this.#persistence.restore();
    if (!state) return;
    this.#savedStepUnshown = !isStepShown(state.step, this.#session.participants.kinds);
    if (this.#savedStepUnshown || !this.#dispatch({ type: 'restored', state })) return;
    // The page keeps its focus.
    this.#session.stepToFocus = undefined;
  }

  /** Resumes a saved journey after the first form was shown, unless the visitor has typed in it. */
  resumeIfPristine(): void {
    const participants = [...this.#session.participants];
    if (participants.every((participant) => participant.isPristine())) this.resume();
  }

  /** Saves the draft of data entry for a reload. */
  saveDraft(values: FieldValues): void {
    const { state } = this.#session;
    if (state.step === 'profile' && !isJourneyDone(state))
      this.#persistence.saveDraft(values, state);
  }

  draft(): FieldValues | undefined {
    const dataEntry = dataEntryOf(this.#session.state);
    return dataEntry && this.#persistence.draft(dataEntry.account);
  }

  attached(): void {
    // In a microtask: an event handler may remove the element while it is still connecting.
    queueMicrotask(() => {
      if (!this.#runner.hasParticipants) return;
      this.#runner.flushEvents();
      this.#codeCommands.attached();
      // The element that shows the saved step may be attached later.
      if (this.#savedStepUnshown && this.#session.isIdle) this.resumeIfPristine();
      // Data entry was abandoned while it opened.
      if (this.#session.state.request.kind === 'idle') this.#dispatch({ type: 'load' });
    });
  }

  detached(): void {
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (!this.#session.participants.isEmpty) return;
      this.#runner.cancelReads();
      // The host continues elsewhere with the outcome it held, so the journey finishes: the card is shown on return.
      if (isJourneyDone(this.#session.state)) this.proceed();
    });
  }

  #dispatch(event: JourneyEvent): boolean {
    return this.#runner.dispatch(event);
  }

  /** Saves a new state and runs its effects. */
  #onStateChange(state: State, before: State): void {
    this.#savedStepUnshown = false;
    this.#persistence.save(state);
    runStateEffects(state, before, {
      codeCommands: this.#codeCommands,
      profileCommands: this.#profileCommands,
      checkAgain: () => this.checkAgain(),
    });
  }
}

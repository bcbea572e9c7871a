/**
 * The store of a journey: its state, the participants that render it, and the commands that change it. All elements of one
 * API base and campaign on a page share one session. The command handlers are loaded when they are needed.
 */
import type { Configuration } from '../../domain/configuration.js';
import type { ConsentRecord } from '../../domain/consents.js';
import type { SessionTokens } from '../../domain/session-tokens.js';
import { adopt, scriptMissing } from './adopt.js';
import type { SessionCommands } from './command.js';
import type { Environment } from './environment.js';
import { FirstEvents } from './first-events.js';
import { Participants, type Participant } from './participants.js';
import { hasStarted, initialState, isAdopting, type EntryStep } from '../state/selectors.js';
import type { PendingAction, State, Step } from '../state/state.js';
import { clearSaved, hasSavedJourney, journeyKey } from './storage.js';
import { withTimeout } from '../../lazy/with-timeout.js';

/** Imports what creates the command handlers of a session; called again after a failure. */
export type LoadCommands = () => Promise<(session: Session) => SessionCommands>;

/** One journey on one page. */
export class Session {
  readonly participants = new Participants();
  readonly firstEvents = new FirstEvents(this.participants);
  /** The step that the journey starts with, as the flow says it, else the first element. */
  start: EntryStep;
  /** The step that was just entered, until its heading has received the focus. */
  stepToFocus: Step | undefined;
  /** When the visitor acted, while a command runs that had to wait for scripts. */
  waitStartedAt: number | undefined;
  /** The address of the page when the session was created. */
  readonly pageUrl: string | undefined;
  readonly #load: LoadCommands;
  #state: State;
  #commands: SessionCommands | undefined;
  #isRestoring = false;
  /** Whether a saved journey could not be read because its script did not load in time. */
  #resumePending = false;

  constructor(
    /** That of the first element. */
    public configuration: Configuration,
    readonly environment: Environment,
    load: LoadCommands,
  ) {
    this.pageUrl = environment.pageUrl();
    this.#load = load;
    this.start = configuration.start;
    this.#state = initialState(this.start);
    const { storage } = environment;
    if (hasSavedJourney(configuration, storage)) this.#resume();
    else if (!configuration.resume) clearSaved(configuration, storage);
  }

  get state(): State {
    return this.#state;
  }

  /** The command handlers if they are loaded. */
  get commands(): SessionCommands | undefined {
    return this.#commands;
  }

  /** Whether the step to show is not known yet: a saved journey is read, or a session is handed over. */
  get isRestoring(): boolean {
    return this.#isRestoring || isAdopting(this.#state);
  }

  /** Whether the journey stands at an entry without a running request: replacing the session would lose nothing. */
  get isIdle(): boolean {
    const { step, request } = this.#state;
    return request.kind === 'idle' && (step === 'register' || step === 'login');
  }

  matches(configuration: Configuration): boolean {
    return journeyKey(configuration) === journeyKey(this.configuration);
  }

  /** Takes the configuration of the first participant, and the start of the first flow. */
  configure(configuration: Configuration, by: Participant): void {
    const { first } = this.participants;
    if (by === first) this.configuration = configuration;
    const isInCharge = by === (this.participants.firstOf('flow') ?? first);
    if (!isInCharge || configuration.start === this.start) return;
    this.start = configuration.start;
    this.startAt(this.start);
  }

  /** Shows the other entry, unless anything is known of the visitor. */
  startAt(start: EntryStep): void {
    if (!this.isIdle || hasStarted(this.#state)) return;
    this.show(initialState(start));
  }

  /** Attaches a participant. Returns a function that detaches it. */
  attach(participant: Participant): () => void {
    this.participants.add(participant);
    this.#commands?.attached();
    return () => {
      this.participants.remove(participant);
      this.#commands?.detached();
    };
  }

  /** Sets the state. For the command handlers alone; everything else sends commands (`send.ts`). */
  commit(state: State): void {
    if (state.step !== this.#state.step) this.stepToFocus = state.step;
    this.show(state);
  }

  /** Sets the state without moving the focus. */
  show(state: State): void {
    this.#state = state;
    this.update();
  }

  /** Lets all participants render. */
  update(): void {
    for (const participant of this.participants) participant.update();
  }

  /** Loads the command handlers, and what every request needs, while the visitor types. */
  warmUp(): void {
    this.loadCommands().then(
      (commands) => commands.warmUp(),
      () => undefined, // The failure is shown when the visitor acts.
    );
  }

  /** Runs a command for a visitor who acted at `startedAt`: its request has that much less time. */
  runWithDeadlineFrom(startedAt: number, run: () => void): void {
    this.waitStartedAt = startedAt;
    try {
      run();
    } finally {
      this.waitStartedAt = undefined;
    }
  }

  proceed(): void {
    this.#commands?.proceed();
  }

  /** The customer's bearer token, refreshed if necessary. Rejects with an `OnboardingError` before log-in. */
  async getAccessToken(): Promise<string> {
    return (await this.loadCommands()).customer.accessToken();
  }

  /** Whether a customer is logged in at this step. */
  get isSignedIn(): boolean {
    return !!this.#commands?.customer.isSignedIn;
  }

  getConsents(): readonly ConsentRecord[] {
    return this.#commands?.consents ?? [];
  }

  /** How often the page has signed out: an `adopt` that still waits for its script must not follow. */
  signOuts = 0;

  /** Forgets tokens and everything saved, and starts the journey again. */
  async signOut(): Promise<void> {
    this.signOuts += 1;
    clearSaved(this.configuration, this.environment.storage);
    (await this.loadCommands()).customer.signOut();
  }

  /** Shows the card or the profile of a customer whose session the page holds; see `CustomerSessionCommands`. */
  adopt(tokens: SessionTokens): Promise<void> {
    const onFailed = (state: State) => this.failToLoad(state, 'adopt');
    return adopt(this, tokens, this.loadCommands(), onFailed);
  }

  /** Shows that the handlers of a command did not load. */
  failToLoad(state: State, action: PendingAction): void {
    this.commit({ ...state, request: { kind: 'failed', problem: scriptMissing, action } });
    const { step } = state;
    const detail = { ...scriptMissing, step, retryable: true };
    this.participants.dispatch({ name: 'onboarding-error', detail, cancelable: false, step });
  }

  /** Continues the saved journey. */
  #resume(): void {
    this.#isRestoring = true;
    const onSettled = (commands?: SessionCommands) => {
      commands?.resume();
      this.#resumePending = !commands;
      this.#isRestoring = false;
      this.update();
    };
    withTimeout(this.loadCommands(), this.environment.clock).then(onSettled, () => onSettled());
  }

  /** The command handlers; imported again after a failure. */
  loadCommands(): Promise<SessionCommands> {
    if (this.#commands) return Promise.resolve(this.#commands);
    return this.#load().then((createCommands) => {
      this.#commands ??= createCommands(this);
      // What the visitor has typed meanwhile counts more than the saved journey.
      if (this.#resumePending && this.isIdle) this.#commands.resumeIfPristine();
      this.#resumePending = false;
      return this.#commands;
    });
  }
}

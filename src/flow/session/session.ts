/**
 * The session of a journey: its state, the participants that render it, and the commands that change it. All elements of one API base
 * and campaign on a page share one session. The code that runs the commands is in the second script (`JourneyCommands`).
 */
import type { Configuration, StartStep } from '../../domain/configuration.js';
import type { ConsentRecord } from '../../domain/consents.js';
import type { Problem } from '../../domain/problem.js';
import type { SessionTokens } from '../../domain/customer.js';
import type { Command, JourneyCommands } from '../state/command.js';
import type { Environment } from './environment.js';
import type { Participant } from './participants.js';
import { initialState, isAdopting } from '../state/selectors.js';
import type { State } from '../state/state.js';
import { Store } from './store.js';
import { clearSaved, hasSavedJourney, journeyKey } from './storage.js';
import type { Script } from '../../loading/script.js';
import { withTimeout } from '../../loading/with-timeout.js';

/** The part of the second script that creates the commands of a session. */
interface CommandModule {
  readonly createJourney: (session: Session) => JourneyCommands;
}

/** The second script. It is loaded again after a failure. The views that send commands are in the same script. */
export type CommandScript = Pick<Script<CommandModule>, 'value' | 'load'>;

/** The problem of a script that cannot be loaded. */
const scriptMissing: Problem = { code: 'offline', hint: 'A script of this widget did not load.' };
/** Why `adoptSession` rejects if `signOut` or another call of it came after it. */
export const superseded: Problem = { code: 'unauthorised', hint: 'adoptSession: superseded' };

/** One journey on one page. */
export class Session extends Store {
  /** The step that the journey starts with: that of the flow, else that of the first element. */
  start: StartStep;
  /** The address of the page when the session was created. */
  readonly pageUrl: string | undefined;
  readonly #script: CommandScript;
  #commands: JourneyCommands | undefined;
  #isRestoring = false;
  /** Whether a saved journey could not be read because its script did not load in time. */
  #resumePending = false;
  #signOuts = 0;
  /** The session that the page has handed over, while it could not be checked. Its tokens are never part of a state. */
  #unchecked: { readonly tokens: SessionTokens; readonly isHere: () => boolean } | undefined;

  constructor(
    /** The configuration of the first element. */
    public configuration: Configuration,
    readonly environment: Environment,
    script: CommandScript,
  ) {
    super(configuration.start);
    this.pageUrl = environment.pageUrl();
    this.#script = script;
    this.start = configuration.start;
    const { storage } = environment;
    if (hasSavedJourney(configuration, storage)) this.#resume();
    else if (!configuration.resume) clearSaved(configuration, storage);
  }

  /** The commands if their script is loaded. */
  get commands(): JourneyCommands | undefined {
    return this.#commands;
  }

  /** Whether the step to show is not known yet: a saved journey is being read, or a session that the page hands over is being checked. */
  get isRestoring(): boolean {
    return this.#isRestoring || isAdopting(this.state);
  }

  matches(configuration: Configuration): boolean {
    return journeyKey(configuration) === journeyKey(this.configuration);
  }

  /**
   * Uses `configuration` if it comes from the first participant, and its start step if it comes from the first flow, else from
   * the first participant.
   */
  configure(configuration: Configuration, by: Participant): void {
    const { first } = this.participants;
    if (by === first) this.configuration = configuration;
    const isInCharge = by === (this.participants.firstOf('flow') ?? first);
    if (!isInCharge || configuration.start === this.start) return;
    this.start = configuration.start;
    this.startAt(this.start);
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

  /** Loads the second script, and what every request needs, while the visitor types. */
  warmUp(): void {
    // A failure is shown when the visitor acts.
    this.#loadCommands().then(
      (commands) => commands.warmUp(),
      () => undefined,
    );
  }

  /** Runs a command. `startedAt`: when the visitor acted, if the command had to wait; the time limit of its request counts from then. */
  send(command: Command, startedAt?: number): void {
    // A command of the visitor wins over the saved journey.
    this.#resumePending = false;
    const run = (module: CommandModule) => this.#create(module).send(command, startedAt);
    const { value } = this.#script;
    if (value) run(value);
    // The views of the elements come with the script; a caller without them loads it here.
    else this.#script.load().then(run, () => this.#failToLoad(this.state));
  }

  /** Cancels a running request that only reads. Writes always finish. */
  cancelReads(): void {
    this.#commands?.cancelReads();
  }

  proceed(): void {
    this.#commands?.proceed();
  }

  /** The customer's bearer token, refreshed if necessary. Rejects with an `OnboardingError` before log-in. */
  async getAccessToken(): Promise<string> {
    return (await this.#loadCommands()).accessToken();
  }

  /** Whether a customer is logged in at this step. */
  get isSignedIn(): boolean {
    return !!this.#commands?.isSignedIn;
  }

  getConsents(): readonly ConsentRecord[] {
    return this.#commands?.consents ?? [];
  }

  /** Forgets tokens and everything saved, and starts the journey again. */
  async signOut(): Promise<void> {
    this.#signOuts += 1;
    // The commands may not load.
    if (isAdopting(this.state)) this.show(initialState(this.start));
    clearSaved(this.configuration, this.environment.storage);
    // Without a delay if they are loaded, so that an `adopt` that is called later runs later.
    (this.#commands ?? (await this.#loadCommands())).signOut();
  }

  /**
   * Shows the card or the profile of a customer whose session the page holds; no form is shown while the tokens are checked.
   * Rejects with an error of the shape of `OnboardingError`, whose class is not in the first script. `isHere`: whether the element
   * that was called still belongs to this campaign.
   */
  async adopt(tokens: SessionTokens, isHere = (): boolean => true): Promise<void> {
    const before = this.state;
    // Without a delay, so that a `signOut` that is called later runs later. The commands validate the tokens before they change anything.
    if (this.#commands) return this.#commands.adopt(tokens, isHere, before);
    const signOuts = this.#signOuts;
    const request = { kind: 'busy', action: 'adopt' } as const;
    const isFree = ['idle', 'failed'].includes(before.request.kind);
    // The form is hidden at once; the commands validate the tokens when they are loaded.
    if (isFree && hasToken(tokens)) this.commit({ ...before, request });
    const waiting = this.state;
    const isWaiting = () => this.state === waiting && waiting !== before;
    const commands = await this.#loadCommands().catch((cause: unknown) => {
      if (isWaiting()) {
        this.keepUnchecked(tokens, isHere);
        this.#failToLoad(before, { action: 'adopt' });
      }
      throw errorOf(scriptMissing, cause);
    });
    if (this.#signOuts !== signOuts) throw errorOf(superseded);
    await commands.adopt(tokens, isHere, isWaiting() ? before : this.state);
  }

  /** Keeps a session that could not be checked, until the journey shows something else. */
  keepUnchecked(tokens: SessionTokens, isHere: () => boolean): void {
    this.#unchecked = { tokens, isHere };
  }

  /** Checks the kept session again; does nothing without one. */
  adoptAgain(): void {
    const { tokens, isHere } = this.#unchecked ?? {};
    // A failure is in the state, and the element shows it.
    if (tokens) this.adopt(tokens, isHere).catch(() => undefined);
  }

  protected override show(state: State): void {
    if (!isAdopting(state)) this.#unchecked = undefined;
    super.show(state);
  }

  #failToLoad(state: State, failed: { readonly action?: 'adopt' } = {}): void {
    this.commit({ ...state, request: { kind: 'failed', problem: scriptMissing, ...failed } });
    const { step } = state;
    const detail = { ...scriptMissing, step, retryable: true };
    this.participants.dispatch({ name: 'onboarding-error', detail, cancelable: false, step });
  }

  /** Continues the saved journey. */
  #resume(): void {
    this.#isRestoring = true;
    const onSettled = (commands?: JourneyCommands) => {
      commands?.resume();
      this.#resumePending = !commands;
      this.#isRestoring = false;
      this.update();
    };
    withTimeout(this.#loadCommands(), this.environment.clock).then(onSettled, () => onSettled());
  }

  async #loadCommands(): Promise<JourneyCommands> {
    return this.#commands ?? this.#create(await this.#script.load());
  }

  #create({ createJourney }: CommandModule): JourneyCommands {
    if (this.#commands) return this.#commands;
    this.#commands = createJourney(this);
    // A form in which the visitor has typed meanwhile wins over the saved journey.
    if (this.#resumePending && this.isIdle) this.#commands.resumeIfPristine();
    this.#resumePending = false;
    return this.#commands;
  }
}

/** A page in plain JavaScript may pass anything. */
function hasToken(tokens: SessionTokens): boolean {
  try {
    return tokens.accessToken.trim() !== '';
  } catch {
    return false;
  }
}

function errorOf(problem: Problem, cause?: unknown): Error {
  return Object.assign(new Error(problem.code, { cause }), { problem });
}

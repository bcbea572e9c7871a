/**
 * The session of a journey: its state, the participants that render it, and the commands that change it. All elements of one API base
 * and campaign on a page share one session. The code that runs the commands is in the second script (`JourneyCommands`).
 */
import { startOf, type SharedSettings, type StartStep } from '../../domain/configuration.js';
import type { ConsentRecord } from '../../domain/consents.js';
import type { SessionTokens } from '../../domain/customer.js';
import type { Problem } from '../../domain/problem.js';
import type { Script } from '../../loading/script.js';
import type { Command, JourneyCommands } from '../state/command.js';
import { hasStarted, initialState, isAdopting } from '../state/selectors.js';
import type { State, Step } from '../state/state.js';
import { elementOfStep, isStepShown } from '../state/who-shows.js';
import { Adoption } from './adoption.js';
import type { Environment } from './environment.js';
import { Participants, type Participant } from './participants.js';
import { Resume } from './resume.js';
import { clearSaved, hasSavedJourney, journeyKey } from './storage.js';

/** The part of the second script that creates the commands of a session. */
interface CommandModule {
  readonly createJourney: (session: Session) => JourneyCommands;
}

/** The second script. It is loaded again after a failure. The views that send commands are in the same script. */
export type CommandScript = Pick<Script<CommandModule>, 'value' | 'load'>;

/** The problem of a script that cannot be loaded. */
const scriptMissing: Problem = { code: 'offline', hint: 'A script of this widget did not load.' };

/** One journey on one page. */
export class Session {
  readonly participants = new Participants();
  /** The step that the journey starts with: that of the flow, else that of the first element. */
  start: StartStep;
  /** The address of the page when the session was created. */
  readonly pageUrl: string | undefined;
  readonly resume = new Resume();
  readonly adoption = new Adoption(this, scriptMissing);
  readonly #script: CommandScript;
  #state: State;
  /** What the elements show: the state, or the step before while its view is loading. */
  shown: State;
  #commands: JourneyCommands | undefined;
  #stepToFocus: Step | undefined;
  #isReadyAnnounced = false;
  #isStartAnnounced = false;

  constructor(
    /** Of each setting the value of the flow, else that of the first element that has one. At first that of the first element. */
    public configuration: SharedSettings,
    readonly environment: Environment,
    script: CommandScript,
  ) {
    this.pageUrl = environment.pageUrl();
    this.#script = script;
    this.start = startOf(configuration);
    this.#state = this.shown = initialState(this.start);
    const { storage, clock } = environment;
    if (hasSavedJourney(configuration, storage))
      this.resume.read(this.loadCommands(), clock, () => this.update());
    else if (configuration.resume === false) clearSaved(configuration, storage);
  }

  get state(): State {
    return this.#state;
  }

  /** Whether the journey is at the register form or the log-in without a running request: replacing the session would lose nothing. */
  get isIdle(): boolean {
    const { step, request } = this.state;
    return request.kind === 'idle' && (step === 'register' || step === 'login');
  }

  /** The step that was just entered, until an element has taken the focus (`focused`). */
  get stepToFocus(): Step | undefined {
    return this.#stepToFocus;
  }

  /** The focus of the new step was set, or must stay where it is. */
  focused(): void {
    this.#stepToFocus = undefined;
  }

  /** Whether an element on the page can show the step. */
  canShow(step: Step): boolean {
    const { kinds } = this.participants;
    return isStepShown(step, kinds, elementOfStep(step, kinds, this.state.passwordless));
  }

  /** Sets the state, and the step to focus if the step changes. Only the commands call it; everything else calls `send`. */
  commit(state: State, keepsFocus = false): void {
    if (keepsFocus) this.#stepToFocus = undefined;
    else if (state.step !== this.#state.step) this.#stepToFocus = state.step;
    this.#show(state);
  }

  /** Starts the journey at another step, unless anything is known of the visitor. */
  startAt(start: StartStep): void {
    if (!this.isIdle || hasStarted(this.state)) return;
    this.#show(initialState(start));
  }

  /** Sets the state; the focus stays where it is. */
  #show(state: State): void {
    if (!isAdopting(state)) this.adoption.unchecked = undefined;
    this.#state = state;
    this.shown = this.#commands?.shownFor(state) ?? state;
    this.update();
  }

  /** Lets all participants render. */
  update(): void {
    for (const participant of this.participants) participant.update();
  }

  /** Dispatches `onboarding-ready` for the first form that can be used; later calls do nothing. */
  ready(step: Step): void {
    if (this.#isReadyAnnounced || step === 'done') return;
    this.#isReadyAnnounced = true;
    const name = 'onboarding-ready';
    this.participants.dispatch({ name, detail: { step }, cancelable: false, step });
  }

  /** The page shows another first form for the same session: `onboarding-ready` is dispatched again. */
  readyAgain(): void {
    this.#isReadyAnnounced = false;
  }

  /** Dispatches `onboarding-started` when the visitor first types or chooses something; later calls do nothing. */
  started(step: Step, participant: Participant): void {
    if (this.#isStartAnnounced) return;
    this.#isStartAnnounced = true;
    const name = 'onboarding-started';
    participant.dispatch({ name, detail: { step }, cancelable: false, step });
  }

  /** The commands if their script is loaded. */
  get commands(): JourneyCommands | undefined {
    return this.#commands;
  }

  /** Whether the step to show is not known yet: a saved journey is being read, or a session that the page hands over is being checked. */
  get isRestoring(): boolean {
    return this.resume.isReading || isAdopting(this.shown);
  }

  matches(configuration: SharedSettings): boolean {
    return journeyKey(configuration) === journeyKey(this.configuration);
  }

  /**
   * Reads the settings that the participants share again, and lets them render: of each setting the value of the flow, else that of the
   * first participant that has one. Without any participant the last settings stay.
   */
  configure(): void {
    const { participants } = this;
    const inOrder = [participants.firstOf('flow'), ...participants].map((one) => one?.shared);
    const settings = Object.assign({}, ...inOrder.reverse()) as Partial<SharedSettings>;
    if (!settings.start) return;
    this.configuration = settings as SharedSettings;
    const start = startOf(this.configuration);
    if (start !== this.start) this.startAt((this.start = start));
    this.update();
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
    this.loadCommands().then(
      (commands) => commands.warmUp(),
      () => undefined,
    );
  }

  /** Runs a command. `startedAt`: when the visitor acted, if the command had to wait; the time limit of its request counts from then. */
  send(command: Command, startedAt?: number): void {
    this.resume.endLate();
    const run = (module: CommandModule) => this.#create(module).send(command, startedAt);
    const { value } = this.#script;
    if (value) run(value);
    // The views of the elements come with the script; a caller without them loads it here.
    else this.#script.load().then(run, () => this.failToLoad(this.state));
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
    return (await this.loadCommands()).accessToken();
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
    this.adoption.signOuts += 1;
    // The commands may not load.
    if (isAdopting(this.state)) this.#show(initialState(this.start));
    clearSaved(this.configuration, this.environment.storage);
    // Without a delay if they are loaded, so that an `adopt` that is called later runs later.
    (this.#commands ?? (await this.loadCommands())).signOut();
  }

  /** Forgets the passkey of this device, and tells the device so. */
  async forgetDevice(): Promise<void> {
    await (await this.loadCommands()).forgetDevice();
  }

  /**
   * Shows the card or the profile of a customer whose session the page holds; no form is shown while the tokens are checked.
   * Rejects with an error of the shape of `OnboardingError`, whose class is not in the first script. `isHere`: whether the element
   * that was called still belongs to this campaign.
   */
  async adopt(tokens: SessionTokens, isHere = (): boolean => true): Promise<void> {
    // Without a delay, so that a `signOut` that is called later runs later. The commands validate the tokens before they change anything.
    if (this.#commands) return this.#commands.adopt(tokens, isHere, this.state);
    return this.adoption.adopt(tokens, isHere);
  }

  /** Checks the kept session again; does nothing without one. */
  adoptAgain(): void {
    const { unchecked } = this.adoption;
    // A failure is in the state, and the element shows it.
    if (unchecked) this.adopt(...unchecked).catch(() => undefined);
  }

  /** The commands cannot be loaded: the state has failed, and the page is told. */
  failToLoad(state: State, failed: { readonly action?: 'adopt' } = {}): void {
    this.commit({ ...state, request: { kind: 'failed', problem: scriptMissing, ...failed } });
    const { step } = state;
    const detail = { ...scriptMissing, step, retryable: true };
    this.participants.dispatch({ name: 'onboarding-error', detail, cancelable: false, step });
  }

  async loadCommands(): Promise<JourneyCommands> {
    return this.#commands ?? this.#create(await this.#script.load());
  }

  #create({ createJourney }: CommandModule): JourneyCommands {
    if (this.#commands) return this.#commands;
    this.#commands = createJourney(this);
    // A form in which the visitor has typed meanwhile wins over the saved journey.
    if (this.resume.endLate() && this.isIdle) this.#commands.resumeIfPristine();
    return this.#commands;
  }
}

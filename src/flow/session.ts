/**
 * The journey of one campaign on one page, shared by all elements that name the same campaign.
 * It is small on purpose: whatever talks to the server is in the engine, loaded when a person acts.
 */
import type { Configuration } from '../domain/configuration.js';
import type { ConsentRecord } from '../domain/consents.js';
import { stateAtEntry, initialState, hasStarted, type EntryStep } from './initial-state.js';
import { lazy } from '../lazy/lazy.js';
import { pendingActionOf, type Command } from './command.js';
import type { Commands } from './commands.js';
import type { FieldValues } from '../domain/customer.js';
import { withTimeout } from './with-timeout.js';
import type { HostEvent } from './host-events.js';
import { elementFor, type ElementKind } from './selectors.js';
import { clearSaved, hasSavedJourney, journeyKey } from './storage.js';
import type { State, Step } from './state.js';
import { pageTimer, type Timer } from './time.js';

/** What talks to the API. */
export const commands = lazy(() => import('./commands.js'));

/** An element that takes part in a journey. */
export interface Participant {
  readonly kind: ElementKind;
  /** The element itself; a page of one's own has none. */
  readonly host?: Element;
  readonly configuration?: Configuration | undefined;
  /** Draws the session's state again. */
  update(): void;
  /** Dispatches the event; false when the host has prevented its default action. */
  notify(hostEvent: HostEvent): boolean;
}

export class Session {
  readonly #participants: Participant[] = [];
  #state: State;
  /** With what the journey begins: the word of a flow, else of the first element. */
  start: Configuration['start'];
  #commands: Commands | undefined;
  /** Puts things back as they were before a press that waits for the engine. */
  #rollback: (() => void) | undefined;
  /** Whether the page has been told that there is a form. */
  isReadyAnnounced = false;
  #isRestoring = false;
  /** The script that reads a saved journey did not come in time. */
  #resumePending = false;
  /** The step that was just entered, as long as its heading is to get the focus. */
  stepToFocus: Step | undefined;
  /** When the person pressed for whom something is done now, if scripts had to come first. */
  waitStartedAt: number | undefined;
  /** Grows as often as somebody stands at an entry: who is in afterwards may be somebody else. */
  entryCount = 0;
  /** Where the page was when it opened; its router may change that. */
  readonly pageUrl = typeof location === 'object' ? location.href : undefined;

  /** `loadEngine` imports the engine, once however often it is called, and again after a failure. */
  constructor(
    public configuration: Configuration,
    private readonly loadCommands: () => Promise<{
      createCommands: (session: Session) => Commands;
    }> = () => commands.load(),
    private readonly timer: Timer = pageTimer,
  ) {
    this.start = configuration.start;
    this.#state = initialState(this.start);
    if (hasSavedJourney(configuration)) this.#resume();
    else if (!configuration.resume) clearSaved(configuration);
  }

  /** Whether elements of this configuration belong here. */
  matches(configuration: Configuration): boolean {
    return journeyKey(configuration) === journeyKey(this.configuration);
  }

  /** Of several elements the first one's word counts; where to start is for a flow to say. */
  configure(configuration: Configuration, by: Participant): void {
    const [first] = this.#participants;
    if (by === first) this.configuration = configuration;
    if (by !== (this.#firstOfKind('flow') ?? first) || configuration.start === this.start) return;
    this.start = configuration.start;
    this.startAt(this.start);
  }

  /** Begins with one entry or the other; what is shown stays where anything is known of a person. */
  startAt(start: Configuration['start']): void {
    if (!this.isIdle || hasStarted(this.#state)) return;
    this.#state = initialState(start);
    this.update();
  }

  /** A saved journey is being read; what to show is not known yet. */
  get isRestoring(): boolean {
    return this.#isRestoring;
  }

  get state(): State {
    return this.#state;
  }

  /** For the engine alone: everything else asks the engine. */
  commit(state: State): void {
    const { step } = state;
    if (step !== this.#state.step) this.stepToFocus = step;
    if (step === 'login' || step === 'register') this.entryCount += 1;
    this.#state = state;
    this.update();
  }

  update(): void {
    for (const participant of [...this.#participants]) participant.update();
  }

  #firstOfKind(kind: ElementKind): Participant | undefined {
    return this.#participants.find((participant) => participant.kind === kind);
  }

  /** Takes an element in; what it gives back lets the element go again. */
  attach(participant: Participant): () => void {
    this.#participants.push(participant);
    this.#commands?.attached();
    return () => {
      const index = this.#participants.indexOf(participant);
      if (index >= 0) this.#participants.splice(index, 1);
      this.#commands?.detached();
    };
  }

  get participants(): readonly Participant[] {
    return this.#participants;
  }

  hasElement(kind: ElementKind): boolean {
    return this.#firstOfKind(kind) !== undefined;
  }

  /** Whether an element is there that shows the step. */
  isStepShown(step: Step): boolean {
    return this.hasElement('flow') || this.hasElement(elementFor(step));
  }

  /** Whether such an element shows the error page: a flow, else one where it happened; any of them may be the one that is seen. */
  showsError({ kind }: Participant): boolean {
    const { state } = this;
    if (state.step !== 'error') return false;
    const element =
      this.#firstOfKind('flow') ??
      this.#firstOfKind(elementFor(state.failedStep)) ??
      this.#participants[0];
    return element?.kind === kind;
  }

  /** Whether nothing would be lost with this session: no request, and no answer that the host holds. */
  get isIdle(): boolean {
    const { step, request } = this.#state;
    return request.kind === 'idle' && (step === 'register' || step === 'login');
  }

  /** Hands the event to the element it concerns; undefined when there is nobody to tell. */
  notify(hostEvent: HostEvent): boolean | undefined {
    const { name, step } = hostEvent;
    const byFlow = name === 'onboarding-complete' || name === 'onboarding-step';
    const kinds: ElementKind[] = byFlow ? ['flow', elementFor(step)] : [elementFor(step), 'flow'];
    for (const kind of kinds) {
      const candidates = this.#participants.filter((participant) => participant.kind === kind);
      // Of two for two widths of window the one that is seen; Safari before 17.4 knows of none.
      const isSeen = (host?: Partial<Element>) => host?.checkVisibility?.();
      const found = candidates.findLast(({ host }) => isSeen(host)) ?? candidates.at(-1);
      if (found) return found.notify(hostEvent);
    }
    return this.#participants[0]?.notify(hostEvent);
  }

  /** The first form, that of the step, can be used: said once. */
  announceReady(step: Step): void {
    if (this.isReadyAnnounced) return;
    this.isReadyAnnounced = true;
    this.notify({ name: 'onboarding-ready', detail: { step }, cancelable: false, step });
  }

  /** Loads the engine, and what it needs from the server early, while the person types. */
  warmUp(): void {
    this.#loadCommands().then(
      (commands) => commands.warmUp(),
      () => undefined, // Said when the person acts.
    );
  }

  /**
   * Carries a command out; shows the step as busy while its handlers load. `entry`: the entry form that sends it, as long as
   * both are open.
   */
  send(command: Command, entry?: EntryStep): void {
    if (this.#commands) {
      this.#commands.run(command);
      return;
    }
    const action = pendingActionOf(command);
    const before = this.#state;
    if (before.request.kind === 'busy') return;
    const entryState = stateAtEntry(before, entry);
    this.commit({ ...entryState, request: { kind: 'busy', action } });
    const busyState = this.#state;
    const startedAt = this.waitStartedAt ?? this.timer.now();
    this.#rollback = () => {
      if (this.#state !== busyState) return;
      this.#state = before;
      this.update();
    };
    const giveUp = () => {
      if (this.#state !== busyState) return;
      const problem = { code: 'offline', hint: 'A script of this widget did not load.' } as const;
      this.commit({ ...entryState, request: { kind: 'failed', problem } });
      const { step } = entryState;
      const detail = { ...problem, step, retryable: true };
      this.notify({ name: 'onboarding-error', detail, cancelable: false, step });
    };
    withTimeout(this.#loadCommands(), this.timer, startedAt).then((commands) => {
      if (this.#state !== busyState) return;
      this.#state = before;
      if (this.#participants.length === 0) return;
      this.runWithDeadlineFrom(startedAt, () => commands.run(command));
      if (this.#state === before) this.update();
    }, giveUp);
  }

  /** Acts for somebody who has waited since then: what is done has so much less time. */
  runWithDeadlineFrom(startedAt: number, act: () => void): void {
    this.waitStartedAt = startedAt;
    try {
      act();
    } finally {
      this.waitStartedAt = undefined;
    }
  }

  /** Drops what only reads and takes too long; a write is always finished. */
  cancelReads(): void {
    if (this.#commands) this.#commands.cancelReads();
    else this.#rollback?.();
  }

  /** Keeps what is typed at data entry for a reload. */
  saveDraft(values: FieldValues): void {
    this.#commands?.saveDraft(values);
  }

  /** What this customer typed at data entry before a reload, by write name; undefined if nothing is kept. */
  get draft(): FieldValues | undefined {
    return this.#commands?.draft();
  }

  /** The page comes back from the browser's cache: signs out if another page of this tab has ended the journey. */
  restoredFromCache(): void {
    this.#commands?.restoredFromCache();
  }

  /** Does what a prevented event would have done. */
  proceed(): void {
    this.#commands?.proceed();
  }

  /** Resolves to the customer's bearer token, refreshed if need be; rejects before log-in. */
  async getAccessToken(): Promise<string> {
    return (await this.#loadCommands()).accessToken();
  }

  getConsents(): readonly ConsentRecord[] {
    return this.#commands?.consents ?? [];
  }

  /** Forgets tokens and everything saved; the journey starts again. */
  async signOut(): Promise<void> {
    // Also where the script does not come.
    clearSaved(this.configuration);
    (await this.#loadCommands()).signOut();
  }

  /** Goes on where this tab left the journey; the page's focus stays where it is. */
  #resume(): void {
    this.#isRestoring = true;
    const restored = (commands?: Commands) => {
      commands?.resume();
      this.#resumePending = !commands;
      this.#isRestoring = false;
      this.update();
    };
    withTimeout(this.#loadCommands(), this.timer).then(restored, () => restored());
  }

  #loadCommands(): Promise<Commands> {
    if (this.#commands) return Promise.resolve(this.#commands);
    return this.loadCommands().then(({ createCommands }) => {
      this.#commands ??= createCommands(this);
      // What was typed meanwhile counts, as soon as it is sent.
      if (this.#resumePending && this.isIdle) this.#commands.resumeIfPristine();
      this.#resumePending = false;
      return this.#commands;
    });
  }
}

/**
 * The journey of one campaign on one page, shared by all elements that name the same campaign.
 * It is small on purpose: whatever talks to the server is in the engine, loaded when a person acts.
 */
import type { Configuration } from '../domain/configuration.js';
import type { ConsentRecord } from '../domain/consents.js';
import { atEntry, begin, isBegun, type Entry } from './begin.js';
import { lazy } from '../lazy/lazy.js';
import type { Engine } from './engine.js';
import { inTime } from './in-time.js';
import type { Notice } from './notices.js';
import { presenterOf, type Kind } from './presenter.js';
import { forgetSaved, hasSaved, savedKey } from './saved.js';
import type { Doing, State, Step } from './state.js';
import { pageTimer, type Timer } from './timer.js';

/** What talks to the API. */
export const engine = lazy(() => import('./engine.js'));

/** An element that takes part in a journey. */
export interface Participant {
  readonly kind: Kind;
  /** The element itself; a page of one's own has none. */
  readonly host?: Element;
  readonly configuration?: Configuration | undefined;
  /** Draws the session's state again. */
  update(): void;
  /** Dispatches the event; false when the host has prevented its default action. */
  announce(notice: Notice): boolean;
}

export class Session {
  readonly #participants: Participant[] = [];
  #state: State;
  /** With what the journey begins: the word of a flow, else of the first element. */
  start: Configuration['start'];
  #engine: Engine | undefined;
  /** Puts things back as they were before a press that waits for the engine. */
  #takeBack: (() => void) | undefined;
  /** Whether the page has been told that there is a form. */
  isReady = false;
  #isRestoring = false;
  /** The script that reads a saved journey did not come in time. */
  #isOwed = false;
  /** The step that was just entered, as long as its heading is to get the focus. */
  entered: Step | undefined;
  /** When the person pressed for whom something is done now, if scripts had to come first. */
  since: number | undefined;
  /** Grows as often as somebody stands at an entry: who is in afterwards may be somebody else. */
  visit = 0;
  /** Where the page was when it opened; its router may change that. */
  readonly address = typeof location === 'object' ? location.href : undefined;

  /** `loadEngine` imports the engine, once however often it is called, and again after a failure. */
  constructor(
    public configuration: Configuration,
    private readonly loadEngine: () => Promise<{
      createEngine: (session: Session) => Engine;
    }> = () => engine.load(),
    private readonly timer: Timer = pageTimer,
  ) {
    this.start = configuration.start;
    this.#state = begin(this.start);
    if (hasSaved(configuration)) this.#resume();
    else if (!configuration.resume) forgetSaved(configuration);
  }

  /** Whether elements of this configuration belong here. */
  isFor(configuration: Configuration): boolean {
    return savedKey(configuration) === savedKey(this.configuration);
  }

  /** Of several elements the first one's word counts; where to start is for a flow to say. */
  configure(configuration: Configuration, by: Participant): void {
    const [first] = this.#participants;
    if (by === first) this.configuration = configuration;
    if (by !== (this.#first('flow') ?? first) || configuration.start === this.start) return;
    this.start = configuration.start;
    this.startAt(this.start);
  }

  /** Begins with one entry or the other; what is shown stays where anything is known of a person. */
  startAt(start: Configuration['start']): void {
    if (!this.isIdle || isBegun(this.#state)) return;
    this.#state = begin(start);
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
    if (step !== this.#state.step) this.entered = step;
    if (step === 'login' || step === 'register') this.visit += 1;
    this.#state = state;
    this.update();
  }

  update(): void {
    for (const participant of [...this.#participants]) participant.update();
  }

  #first(kind: Kind): Participant | undefined {
    return this.#participants.find((participant) => participant.kind === kind);
  }

  /** Takes an element in; what it gives back lets the element go again. */
  attach(participant: Participant): () => void {
    this.#participants.push(participant);
    this.#engine?.attached();
    return () => {
      const index = this.#participants.indexOf(participant);
      if (index >= 0) this.#participants.splice(index, 1);
      this.#engine?.detached();
    };
  }

  get participants(): readonly Participant[] {
    return this.#participants;
  }

  has(kind: Kind): boolean {
    return this.#first(kind) !== undefined;
  }

  /** Whether an element is there that shows the step. */
  isPresented(step: Step): boolean {
    return this.has('flow') || this.has(presenterOf(step));
  }

  /** Whether such an element shows the error page: a flow, else one where it happened; any of them may be the one that is seen. */
  presentsError({ kind }: Participant): boolean {
    const { state } = this;
    if (state.step !== 'error') return false;
    const presenter =
      this.#first('flow') ?? this.#first(presenterOf(state.during)) ?? this.#participants[0];
    return presenter?.kind === kind;
  }

  /** Whether nothing would be lost with this session: no request, and no answer that the host holds. */
  get isIdle(): boolean {
    const { step, activity } = this.#state;
    return activity.kind === 'idle' && (step === 'register' || step === 'login');
  }

  /** Hands the event to the element it concerns; undefined when there is nobody to tell. */
  announce(notice: Notice): boolean | undefined {
    const { name, step } = notice;
    const byFlow = name === 'onboarding-complete' || name === 'onboarding-step';
    const kinds: Kind[] = byFlow ? ['flow', presenterOf(step)] : [presenterOf(step), 'flow'];
    for (const kind of kinds) {
      const those = this.#participants.filter((participant) => participant.kind === kind);
      // Of two for two widths of window the one that is seen; Safari before 17.4 knows of none.
      const isSeen = (host?: Partial<Element>) => host?.checkVisibility?.();
      const found = those.findLast(({ host }) => isSeen(host)) ?? those.at(-1);
      if (found) return found.announce(notice);
    }
    return this.#participants[0]?.announce(notice);
  }

  /** The first form, that of the step, can be used: said once. */
  ready(step: Step): void {
    if (this.isReady) return;
    this.isReady = true;
    this.announce({ name: 'onboarding-ready', detail: { step }, cancelable: false, step });
  }

  /** Loads the engine, and what it needs from the server early, while the person types. */
  warmUp(): void {
    this.#load().then(
      (engine) => engine.warmUp(),
      () => undefined, // Said when the person acts.
    );
  }

  /** Lets the engine do something; until it has arrived the step is shown as busy, or the entry where one acts. */
  act(doing: Doing, run: (engine: Engine) => void, entry?: Entry): void {
    if (this.#engine) {
      run(this.#engine);
      return;
    }
    const before = this.#state;
    if (before.activity.kind === 'busy') return;
    const here = atEntry(before, entry);
    this.commit({ ...here, activity: { kind: 'busy', doing } });
    const waiting = this.#state;
    const since = this.since ?? this.timer.now();
    this.#takeBack = () => {
      if (this.#state !== waiting) return;
      this.#state = before;
      this.update();
    };
    const giveUp = () => {
      if (this.#state !== waiting) return;
      const problem = { code: 'offline', hint: 'A script of this widget did not load.' } as const;
      this.commit({ ...here, activity: { kind: 'failed', problem } });
      const { step } = here;
      const detail = { ...problem, step, retryable: true };
      this.announce({ name: 'onboarding-error', detail, cancelable: false, step });
    };
    inTime(this.#load(), this.timer, since).then((engine) => {
      if (this.#state !== waiting) return;
      this.#state = before;
      // Whoever is gone has asked for nothing any more.
      if (this.#participants.length === 0) return;
      this.actSince(since, () => run(engine));
      if (this.#state === before) this.update();
    }, giveUp);
  }

  /** Acts for somebody who has waited since then: what is done has so much less time. */
  actSince(since: number, act: () => void): void {
    this.since = since;
    try {
      act();
    } finally {
      this.since = undefined;
    }
  }

  /** Drops what only reads and takes too long; a write is always finished. */
  stop(): void {
    if (this.#engine) this.#engine.stop();
    else this.#takeBack?.();
  }

  /** Does what a prevented event would have done. */
  proceed(): void {
    this.#engine?.proceed();
  }

  /** Resolves to the customer's bearer token, refreshed if need be; rejects before log-in. */
  async getAccessToken(): Promise<string> {
    return (await this.#load()).accessToken();
  }

  getConsents(): readonly ConsentRecord[] {
    return this.#engine?.consents ?? [];
  }

  /** Forgets tokens and everything saved; the journey starts again. */
  async signOut(): Promise<void> {
    // Also where the script does not come.
    forgetSaved(this.configuration);
    (await this.#load()).signOut();
  }

  /** Goes on where this tab left the journey; the page's focus stays where it is. */
  #resume(): void {
    this.#isRestoring = true;
    const restored = (engine?: Engine) => {
      engine?.resume();
      this.#isOwed = !engine;
      this.#isRestoring = false;
      this.update();
    };
    inTime(this.#load(), this.timer).then(restored, () => restored());
  }

  #load(): Promise<Engine> {
    if (this.#engine) return Promise.resolve(this.#engine);
    return this.loadEngine().then(({ createEngine }) => {
      this.#engine ??= createEngine(this);
      // What was typed meanwhile counts, as soon as it is sent.
      if (this.#isOwed && this.isIdle) this.#engine.resumeLate();
      this.#isOwed = false;
      return this.#engine;
    });
  }
}

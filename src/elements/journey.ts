/**
 * Ties an element to the session of its campaign: configuration in, state and words out, events to the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Configuration } from '../domain/configuration.js';
import type { ConsentRecord } from '../domain/consents.js';
import { readConfiguration, type ConfigurationReading } from '../domain/read-configuration.js';
import { tellDeveloper } from '../flow/console.js';
import { begin, type Entry } from '../flow/begin.js';
import type { Engine } from '../flow/engine.js';
import type { Notice } from '../flow/notices.js';
import type { Kind } from '../flow/presenter.js';
import type { Participant, Session } from '../flow/session.js';
import { sessionFor } from '../flow/sessions.js';
import type { Doing, State, Step } from '../flow/state.js';
import { LanguageController } from '../i18n/language-controller.js';
import type * as Complaints from './complaints.js';
import { sharedProperties, type ConfigurationProperties } from './configuration.js';
import { complaints } from './lazy-views.js';

export type JourneyHost = ReactiveControllerHost &
  HTMLElement &
  ConfigurationProperties & {
    /** The flow around, as far as it is known before there is a session: on a server. */
    readonly flow?: HTMLElement;
  };

/** The state of one step. */
export type StateAt<Name extends Step> = Extract<State, { step: Name }>;

export class Journey implements ReactiveController, Participant {
  readonly words: LanguageController;
  #session: Session | undefined;
  #reading: ConfigurationReading | undefined;
  #leave: (() => void) | undefined;
  readonly #reported = new Set<string>();
  #isMisconfigured = false;
  #complaint: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: JourneyHost,
    readonly kind: Kind,
  ) {
    this.words = new LanguageController(host, {
      overrides: () => host.messages,
      lang: () => (host.flow ?? host).lang,
      report: (message) => this.#report('warn', [message]),
    });
    host.addController(this);
  }

  /** This element's own configuration; undefined as long as a required attribute is missing. */
  get configuration(): Configuration | undefined {
    // Before it is connected (on a server, say) it is read at each drawing.
    const reading = this.#reading ?? this.#read();
    return reading.ok ? reading.configuration : undefined;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /** Before there is a session (on a server, say) the journey stands at its start. */
  get state(): State {
    const isLogin = this.kind === 'login' || this.host.start === 'login';
    return this.#session?.state ?? begin(isLogin ? 'login' : 'register');
  }

  /** Whether a flow takes part, which can show any step. */
  get hasFlow(): boolean {
    return !!this.host.flow || this.#session?.has('flow') === true;
  }

  /** Level of the step's heading. */
  get level(): number {
    return this.configuration?.headingLevel ?? 2;
  }

  /** Whether required attributes were missing for longer than a framework needs to set them. */
  get isMisconfigured(): boolean {
    return this.#isMisconfigured;
  }

  /** The state of the step, or how it starts while the journey stands at another one. */
  at<Name extends 'register' | 'login'>(step: Name): StateAt<Name> {
    const { state } = this;
    return (state.step === step ? state : begin(step)) as StateAt<Name>;
  }

  /** Asks the engine for something, which is loaded if need be; `entry`: where, if both entries are open. */
  act(doing: Doing, run: (engine: Engine) => void, entry?: Entry): void {
    this.#session?.act(doing, run, entry);
  }

  /** Whether nothing has happened since, and the element is there: what was waited for may be done. */
  isStillAt(state: State): boolean {
    return this.state === state && this.host.isConnected;
  }

  get isBusy(): boolean {
    return this.state.activity.kind === 'busy';
  }

  /** Loads what the next step needs while the person is typing; what does not load now is asked for again then. */
  prepare(nextView: { prefetch(): void }): void {
    this.#session?.warmUp();
    void this.words.need('rest');
    nextView.prefetch();
  }

  proceed(): void {
    this.#session?.proceed();
  }

  /** Rejects with an `OnboardingError` before log-in. */
  async getAccessToken(): Promise<string> {
    if (this.#session) return this.#session.getAccessToken();
    const { unauthorised } = await complaints.load();
    throw unauthorised();
  }

  getConsents(): readonly ConsentRecord[] {
    return this.#session?.getConsents() ?? [];
  }

  async signOut(): Promise<void> {
    await this.#session?.signOut();
  }

  update(): void {
    this.host.requestUpdate();
  }

  announce({ name, detail, cancelable }: Notice): boolean {
    const init = { bubbles: true, composed: true, cancelable, detail };
    return this.host.dispatchEvent(new CustomEvent(name, init));
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#complaint);
    this.#disconnect();
  }

  hostUpdate(): void {
    // On a server there is no page to connect to.
    if (this.host.isConnected) this.#connect();
  }

  #read(): ConfigurationReading {
    const shared = sharedProperties(this.host);
    const raw = this.kind === 'login' ? { ...shared, start: 'login' } : shared;
    return readConfiguration(raw, this.host.isConnected ? document.baseURI : undefined);
  }

  #connect(): void {
    const reading = this.#read();
    clearTimeout(this.#complaint);
    this.#reading = reading;
    if (!reading.ok) {
      this.#disconnect();
      if (!this.#isMisconfigured) this.#complain(reading.hints);
      return;
    }
    this.#isMisconfigured = false;
    this.#join(reading.configuration);
    // What a flow was told it hands on: one warning is enough.
    if (this.kind === 'flow' || !this.hasFlow) this.#report('warn', reading.hints);
  }

  #join(configuration: Configuration): void {
    let session = this.#session;
    if (!session?.isFor(configuration) || !this.#leave) {
      this.#disconnect();
      session = this.#session = sessionFor(configuration, session, this.kind);
      this.#leave = session.attach(this);
      this.update();
    }
    session.configure(configuration, this);
    this.#compare(configuration, session.configuration);
  }

  /** The first element's word counts in a session; one that says otherwise is told so. */
  #compare(own: Configuration, shared: Configuration): void {
    const keys = ['apiKey', 'categoryId', 'fetch'] as const;
    if (keys.every((key) => own[key] === shared[key])) return;
    this.#complaints(({ differences }) => this.#report('error', differences(own, shared)));
  }

  #disconnect(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Frameworks set attributes one by one, some of them after the element is on the page. */
  #complain(hints: readonly string[]): void {
    this.#complaint = setTimeout(() => {
      this.#isMisconfigured = true;
      this.#report('error', hints);
      this.#complaints(({ misconfigured }) => {
        if (this.#isMisconfigured) this.announce(misconfigured(hints, this.state.step));
      });
      this.update();
    }, 50);
  }

  /** What hardly any page needs is not in the first file; without it less is said, and nothing else. */
  #complaints(use: (found: typeof Complaints) => void): void {
    complaints.load().then(use, () => undefined);
  }

  #report(level: 'warn' | 'error', hints: readonly string[]): void {
    const text = `<${this.host.localName}> ${hints.join('; ')}.`;
    if (hints.length === 0 || this.#reported.has(text)) return;
    this.#reported.add(text);
    tellDeveloper(level, text);
  }
}

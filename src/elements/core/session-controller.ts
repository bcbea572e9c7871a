/**
 * Ties an element to the session of its campaign: configuration in, state and words out, events to the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import type { ConsentRecord } from '../../domain/consents.js';
import { readConfiguration, type ConfigurationResult } from '../../domain/read-configuration.js';
import { logForDeveloper } from '../../flow/console.js';
import type { Command } from '../../flow/command.js';
import type { HostEvent } from '../../flow/host-events.js';
import type { Participant } from '../../flow/participants.js';
import { initialState, type ElementKind, type EntryStep } from '../../flow/selectors.js';
import type { Session } from '../../flow/session.js';
import { sessionFor } from '../../flow/session-registry.js';
import type { State, Step } from '../../flow/state.js';
import { LanguageController } from '../../i18n/language-controller.js';
import type * as Complaints from './page-errors.js';
import { sharedProperties, type ConfigurationProperties } from './element-properties.js';
import { complaints } from '../lazy-views.js';
import { pageEnvironment } from './page-environment.js';

export type SessionHost = ReactiveControllerHost &
  HTMLElement &
  ConfigurationProperties & {
    /** The flow around, as far as it is known before there is a session: on a server. */
    readonly flow?: HTMLElement;
  };

/** The state of one step. */
export type StateAt<Name extends Step> = Extract<State, { step: Name }>;

export class SessionController implements ReactiveController, Participant {
  readonly i18n: LanguageController;
  #session: Session | undefined;
  #result: ConfigurationResult | undefined;
  #detach: (() => void) | undefined;
  readonly #reported = new Set<string>();
  #isMisconfigured = false;
  #misconfiguredTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: SessionHost,
    readonly kind: ElementKind,
  ) {
    this.i18n = new LanguageController(host, {
      overrides: () => host.messages,
      lang: () => (host.flow ?? host).lang,
      report: (message) => this.#report('warn', [message]),
    });
    host.addController(this);
  }

  /** This element's own configuration; undefined as long as a required attribute is missing. */
  get configuration(): Configuration | undefined {
    // Before it is connected (on a server, say) it is read at each drawing.
    const result = this.#result ?? this.#read();
    return result.ok ? result.configuration : undefined;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /** Before there is a session (on a server, say) the journey stands at its start. */
  get state(): State {
    const isLogin = this.kind === 'login' || this.host.start === 'login';
    return this.#session?.state ?? initialState(isLogin ? 'login' : 'register');
  }

  /** Whether a flow takes part, which can show any step. */
  get hasFlow(): boolean {
    return !!this.host.flow || this.#session?.participants.has('flow') === true;
  }

  /** Level of the step's heading. */
  get headingLevel(): number {
    return this.configuration?.headingLevel ?? 2;
  }

  /** Whether required attributes were missing for longer than a framework needs to set them. */
  get isMisconfigured(): boolean {
    return this.#isMisconfigured;
  }

  /** The state of the step, or how it starts while the journey stands at another one. */
  stateAt<Name extends 'register' | 'login'>(step: Name): StateAt<Name> {
    const { state } = this;
    return (state.step === step ? state : initialState(step)) as StateAt<Name>;
  }

  /** Sends a command to the session; `entry`: the entry where the visitor acts, as long as both are open. */
  send(command: Command, entry?: EntryStep): void {
    this.#session?.send(command, entry);
  }

  /** Whether nothing has happened since, and the element is there: what was waited for may be done. */
  isUnchanged(state: State): boolean {
    return this.state === state && this.host.isConnected;
  }

  get isBusy(): boolean {
    return this.state.request.kind === 'busy';
  }

  /** Loads what the next step needs while the person is typing; what does not load now is asked for again then. */
  prefetch(loadNextView: { prefetch(): void }): void {
    this.#session?.warmUp();
    void this.i18n.load('main');
    loadNextView.prefetch();
  }

  proceed(): void {
    this.#session?.proceed();
  }

  /** Rejects with an `OnboardingError` before log-in. */
  async getAccessToken(): Promise<string> {
    if (this.#session) return this.#session.getAccessToken();
    const { unauthorisedError } = await complaints.load();
    throw unauthorisedError();
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

  dispatch({ name, detail, cancelable }: HostEvent): boolean {
    const init = { bubbles: true, composed: true, cancelable, detail };
    return this.host.dispatchEvent(new CustomEvent(name, init));
  }

  reset(): void {
    const form = this.host.shadowRoot?.querySelector('form');
    // A field named `reset` hides the method of its form.
    if (form) HTMLFormElement.prototype.reset.call(form);
  }

  isPristine(): boolean {
    const inputs = this.host.shadowRoot?.querySelectorAll('input') ?? [];
    return [...inputs].every(({ value }) => value === '');
  }

  isVisible(): boolean {
    return this.host.checkVisibility();
  }

  hasFocus(): boolean {
    return this.host.matches(':focus-within');
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#misconfiguredTimer);
    this.#disconnect();
  }

  hostUpdate(): void {
    // On a server there is no page to connect to.
    if (this.host.isConnected) this.#connect();
  }

  #read(): ConfigurationResult {
    const shared = sharedProperties(this.host);
    const raw = this.kind === 'login' ? { ...shared, start: 'login' } : shared;
    return readConfiguration(raw, this.host.isConnected ? document.baseURI : undefined);
  }

  #connect(): void {
    const result = this.#read();
    clearTimeout(this.#misconfiguredTimer);
    this.#result = result;
    if (!result.ok) {
      this.#disconnect();
      if (!this.#isMisconfigured) this.#reportMisconfigured(result.hints);
      return;
    }
    this.#isMisconfigured = false;
    this.#join(result.configuration);
    // What a flow was told it hands on: one warning is enough.
    if (this.kind === 'flow' || !this.hasFlow) this.#report('warn', result.hints);
  }

  #join(configuration: Configuration): void {
    let session = this.#session;
    if (!session?.matches(configuration) || !this.#detach) {
      this.#disconnect();
      session = this.#session = sessionFor(configuration, pageEnvironment, session, this.kind);
      this.#detach = session.attach(this);
      this.update();
    }
    session.configure(configuration, this);
    this.#warnOnConflict(configuration, session.configuration);
  }

  /** The first element's word counts in a session; one that says otherwise is told so. */
  #warnOnConflict(own: Configuration, shared: Configuration): void {
    const keys = ['apiKey', 'categoryId', 'fetch'] as const;
    if (keys.every((key) => own[key] === shared[key])) return;
    this.#withPageErrors(({ configurationConflicts }) =>
      this.#report('error', configurationConflicts(own, shared)),
    );
  }

  #disconnect(): void {
    this.#detach?.();
    this.#detach = undefined;
  }

  /** Frameworks set attributes one by one, some of them after the element is on the page. */
  #reportMisconfigured(hints: readonly string[]): void {
    this.#misconfiguredTimer = setTimeout(() => {
      this.#isMisconfigured = true;
      this.#report('error', hints);
      this.#withPageErrors(({ misconfiguredEvent }) => {
        if (this.#isMisconfigured) this.dispatch(misconfiguredEvent(hints, this.state.step));
      });
      this.update();
    }, 50);
  }

  /** What hardly any page needs is not in the first file; without it less is said, and nothing else. */
  #withPageErrors(use: (found: typeof Complaints) => void): void {
    complaints.load().then(use, () => undefined);
  }

  #report(level: 'warn' | 'error', hints: readonly string[]): void {
    const text = `<${this.host.localName}> ${hints.join('; ')}.`;
    if (hints.length === 0 || this.#reported.has(text)) return;
    this.#reported.add(text);
    logForDeveloper(level, text);
  }
}

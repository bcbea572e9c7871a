/**
 * Connects an element to the session of its campaign: passes the configuration in, gives state and sentences, and
 * dispatches the session's events on the element.
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
import { sharedProperties, type ConfiguredElement } from './element-properties.js';
import { lazy } from '../../lazy/lazy.js';
import { pageEnvironment } from './page-environment.js';
import { prefetchView } from './view-registry.js';

/** Messages for developers; most pages never need them. */
const pageErrors = lazy(() => import('./page-errors.js'));

export type SessionHost = ReactiveControllerHost &
  HTMLElement &
  ConfiguredElement & {
    /** The flow around the element, set on a server, where no session knows it. */
    readonly flow?: HTMLElement;
  };

/** The state of a journey at one step. */
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
      tone: () => host.tone,
      report: (message) => this.#report('warn', [message]),
    });
    host.addController(this);
  }

  /** The configuration of this element; undefined while a required attribute is missing. */
  get configuration(): Configuration | undefined {
    // Before the element is connected, as on a server, the attributes are read at each render.
    const result = this.#result ?? this.#read();
    return result.ok ? result.configuration : undefined;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /** The state of the journey; its start before there is a session, as on a server. */
  get state(): State {
    const isLogin = this.kind === 'login' || this.host.start === 'login';
    return this.#session?.state ?? initialState(isLogin ? 'login' : 'register');
  }

  /** Whether a flow takes part in the journey; it can show any step. */
  get hasFlow(): boolean {
    return !!this.host.flow || this.#session?.participants.has('flow') === true;
  }

  /** The level of the step's heading, 1 to 6. */
  get headingLevel(): number {
    return this.configuration?.headingLevel ?? 2;
  }

  /** Whether required attributes are missing for longer than a framework needs to set them. */
  get isMisconfigured(): boolean {
    return this.#isMisconfigured;
  }

  /** The state of an entry step; its initial state while the journey is at another step. */
  stateAt<Name extends 'register' | 'login'>(step: Name): StateAt<Name> {
    const { state } = this;
    return (state.step === step ? state : initialState(step)) as StateAt<Name>;
  }

  /** Sends a command to the session; `entry`: the entry where the visitor acts, as long as both are open. */
  send(command: Command, entry?: EntryStep): void {
    this.#session?.send(command, entry);
  }

  /** Whether the state is still the same and the element connected, so that a delayed action may run. */
  isUnchanged(state: State): boolean {
    return this.state === state && this.host.isConnected;
  }

  get isBusy(): boolean {
    return this.state.request.kind === 'busy';
  }

  /** Prefetches what the next step needs while the visitor is typing. A failed import is retried at that step. */
  prefetch(next: Step): void {
    this.#session?.warmUp();
    void this.i18n.load('main');
    prefetchView(next);
  }

  proceed(): void {
    this.#session?.proceed();
  }

  /** The customer's bearer token; rejects with an `OnboardingError` before the log-in. */
  async getAccessToken(): Promise<string> {
    if (this.#session) return this.#session.getAccessToken();
    const { unauthorisedError } = await pageErrors.load();
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
    // On a server there is no page, and no session.
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
    // A flow passes its attributes on to the elements inside it: one warning is enough.
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

  /** The first element configures the session; an element with another configuration logs an error. */
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

  /** Delayed, because frameworks set attributes one by one, some of them after they connect the element. */
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

  /**
   * Few pages need these messages, so they are not in the first file. If the import fails, less is logged.
   */
  #withPageErrors(use: (found: NonNullable<typeof pageErrors.value>) => void): void {
    pageErrors.load().then(use, () => undefined);
  }

  #report(level: 'warn' | 'error', hints: readonly string[]): void {
    const text = `<${this.host.localName}> ${hints.join('; ')}.`;
    if (hints.length === 0 || this.#reported.has(text)) return;
    this.#reported.add(text);
    logForDeveloper(level, text);
  }
}

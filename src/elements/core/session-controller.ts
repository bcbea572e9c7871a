/**
 * Connects an element to the session of its campaign: passes the configuration in, gives state and sentences, and
 * dispatches the session's events on the element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Configuration, SharedSettings } from '../../domain/configuration.js';
import { OnboardingError } from '../../domain/problem.js';
import { readConfiguration, type ConfigurationResult } from '../../domain/read-configuration.js';
import { pageEnvironment } from '../../flow/session/environment.js';
import type { HostEvent } from '../../flow/session/host-events.js';
import type { Participant } from '../../flow/session/participants.js';
import { initialState } from '../../flow/state/selectors.js';
import { stepShownBy, type ElementKind } from '../../flow/state/who-shows.js';
import type { CommandScript, Session } from '../../flow/session/session.js';
import { sessionFor } from '../../flow/session-registry.js';
import type { State } from '../../flow/state/state.js';
import { LanguageController } from '../../i18n/language-controller.js';
import { ConfigurationReports } from './configuration-reports.js';
import type { ConfigurationProperties } from './element-properties.js';
import { stepCount, stepNumber } from './step-count.js';

type SessionHost = ReactiveControllerHost &
  HTMLElement &
  ConfigurationProperties & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly symbology?: string | undefined;
    /** Only on the first form and on the flow around it. */
    readonly promise?: string | null | undefined;
    /** Only on the card: its number. */
    readonly card?: string | undefined;
    /** The state that the element shows instead of the state of the journey; undefined if it shows the journey. */
    cardFromAttributes?(journey: State | undefined): State | undefined;
    /** Whether the element can do without a session. */
    readonly isStandalone?: boolean;
  };

/**
 * The session, configuration and sentences of one element, which takes part in the journey while it is
 * connected.
 */
export class SessionController implements ReactiveController, Participant {
  readonly i18n: LanguageController;
  readonly reports: ConfigurationReports;
  #session: Session | undefined;
  #result: ConfigurationResult | undefined;
  /** What the relative links of the configuration were resolved against. */
  #base: string | undefined;
  #detach: (() => void) | undefined;
  #isMisconfigured = false;
  #misconfiguredTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: SessionHost,
    readonly kind: ElementKind,
    readonly commandScript: CommandScript,
  ) {
    this.reports = new ConfigurationReports(host);
    this.i18n = new LanguageController(host, {
      overrides: () => host.messages,
      lang: () => host.lang,
      tone: () => host.tone,
    });
    host.addController(this);
  }

  get shared(): SharedSettings | undefined {
    return this.#result?.shared;
  }

  /** What applies to this element: its own settings, and those that its journey shares; undefined while a required one is missing. */
  get configuration(): Configuration | undefined {
    const { shared } = this;
    const journey = this.#detach && this.#session?.configuration;
    return shared && ({ ...shared, ...journey, ...this.#result?.own } as Configuration);
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /**
   * The state that the element shows: a card from attributes, the state of the journey, or the start of one while there is no
   * session.
   */
  get state(): State {
    const journey = this.#session?.shown;
    const isLogin = this.kind === 'login' || this.host.start === 'login';
    const own = this.host.cardFromAttributes?.(journey);
    return own ?? journey ?? initialState(isLogin ? 'login' : 'register');
  }

  /** Whether `state` is the state of the journey: false without a session, and for a card from attributes. */
  get showsJourney(): boolean {
    return this.#session?.shown === this.state;
  }

  /** Whether the step of the journey is not known yet. */
  get isRestoring(): boolean {
    return this.#session?.isRestoring === true && this.showsJourney;
  }

  /** Whether a flow takes part in the journey; it can show any step. */
  get hasFlow(): boolean {
    return this.#session?.participants.has('flow') === true;
  }

  /** What the step's heading needs besides its text: its level and, in a flow, the number of the step. */
  get heading(): { readonly level: number; readonly step?: string | undefined } {
    const step = this.hasFlow ? stepNumber(this.state) : 0;
    const label = step > 0 ? this.i18n.t('flow-step', { step, steps: stepCount }) : undefined;
    return { level: this.configuration?.headingLevel ?? 2, step: label };
  }

  /** Whether required attributes are missing for longer than a framework needs to set them. */
  get isMisconfigured(): boolean {
    return this.#isMisconfigured;
  }

  /** Whether the state is still the same and the element connected, so that a delayed action may run. */
  isUnchanged(state: State): boolean {
    return this.state === state && this.host.isConnected;
  }

  get isBusy(): boolean {
    return this.state.request.kind === 'busy';
  }

  /** The session; rejects with an `OnboardingError` while the configuration is incomplete. */
  requireSession(code: 'unauthorised' | 'misconfigured'): Promise<Session> {
    if (this.#session) return Promise.resolve(this.#session);
    const hint = 'No session: the element is not on the page, or not configured.';
    return Promise.reject(new OnboardingError({ code, hint }));
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
    return [...inputs].every(({ value, defaultValue }) => value === defaultValue);
  }

  isVisible(): boolean {
    return this.host.checkVisibility();
  }

  hasFocus(): boolean {
    const { activeElement } = this.host.getRootNode() as Document | ShadowRoot;
    return this.host.contains(activeElement);
  }

  hostConnected(): void {
    // In a flow this also gets the composed `input` events of the element that the flow renders.
    this.host.shadowRoot?.addEventListener('input', this.#onInput);
    this.reports.warnOfUnknown();
    this.willUpdate(true);
  }

  hostDisconnected(): void {
    clearTimeout(this.#misconfiguredTimer);
    this.#disconnect();
  }

  /** Joins the session of the campaign. Called first in each update. `isChanged`: a property has another value. */
  willUpdate(isChanged: boolean): void {
    // An element that has left the page renders once more, without a session.
    if (!this.host.isConnected) return;
    this.i18n.willUpdate();
    const known = isChanged || this.#base !== document.baseURI ? undefined : this.#result;
    this.#result = known ?? this.#read();
    this.#connect(this.#result);
    if (!known) this.#session?.configure();
  }

  readonly #onInput = (): void => {
    this.#session?.started(stepShownBy(this.kind, this.state), this);
  };

  #read(): ConfigurationResult {
    const { host, kind } = this;
    this.#base = document.baseURI;
    // Keys and drawn passwords are random: without `crypto` the journey would stop at its first write.
    if (!host.isStandalone && !(globalThis as Partial<typeof globalThis>).crypto) return noCrypto;
    return readConfiguration(host, this.#base, kind === 'login' ? 'login' : undefined);
  }

  #connect(result: ConfigurationResult): void {
    clearTimeout(this.#misconfiguredTimer);
    if (!result.ok) {
      this.#disconnect();
      if (!this.#isMisconfigured) this.#reportMisconfigured(result);
      return;
    }
    this.#isMisconfigured = false;
    const { campaignId, categoryId, apiBase } = result.shared;
    // A card from attributes needs none of these.
    if (campaignId && categoryId && apiBase) this.#join(result.shared);
    else this.#disconnect();
    // A flow passes its attributes on to the elements inside it: one warning is enough.
    if (this.kind === 'flow' || !this.hasFlow) this.reports.warnOfMalformed(result);
  }

  #join(configuration: SharedSettings): void {
    if (this.#session?.matches(configuration) && this.#detach) return;
    this.#disconnect();
    this.#session = sessionFor(
      configuration,
      pageEnvironment,
      this.commandScript,
      this.#session,
      this.kind,
    );
    this.#detach = this.#session.attach(this);
  }

  #disconnect(): void {
    this.#detach?.();
    this.#detach = undefined;
  }

  /** Delayed, because a framework may set attributes after it has connected the element. */
  #reportMisconfigured(result: ConfigurationResult): void {
    this.#misconfiguredTimer = setTimeout(() => {
      this.#isMisconfigured = true;
      this.reports.report('error', ({ missingHints, misconfiguredEvent }) => {
        const hints = missingHints(this.host, result);
        if (this.#isMisconfigured) this.dispatch(misconfiguredEvent(hints, this.state.step));
        return hints;
      });
      this.reports.warnOfUnknown();
      this.update();
    }, 50);
  }
}

const noCrypto: ConfigurationResult = {
  ok: false,
  missing: ['crypto.getRandomValues'],
  malformed: [],
};

/**
 * The base class of all elements. It holds the session of the campaign, the shared configuration, and the view of the
 * current step.
 */
import { type CSSResult, LitElement, nothing, type PropertyValues } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import type { SessionTokens } from '../domain/customer.js';
import { version } from '../domain/version.js';
import type { State, Step } from '../flow/state/state.js';
import { type ElementKind, showsFallback, stepOf, stepShownBy } from '../flow/state/who-shows.js';
import { directions, isBuiltIn } from '../i18n/tables.js';
import { hasOverrides } from '../i18n/translator.js';
import {
  configurationProperties,
  type ConfigurationProperties,
} from './core/element-properties.js';
import { SessionController } from './core/session-controller.js';
import { StepState } from './core/step-state.js';
import type { CreateView, StepView, ViewSources } from './core/step-view.js';
import { renderReason, renderRetry } from './core/view-missing.js';
import type { AroundStep } from './core/around-step.js';
import { secondScript, loadCommands } from './second-script.js';
import { formStyles } from './ui/form.styles.js';
import { tokens } from './ui/tokens.styles.js';

/** The shared attributes and properties, with their types. */
export interface OnboardingElement extends ConfigurationProperties {}

/**
 * What all six elements are: properties, methods and the view of their step. Each adds its kind and its views.
 */
export class OnboardingElement extends LitElement {
  static override styles: CSSResult[] = [tokens, formStyles];
  static override properties = configurationProperties;

  /** The kind of the element. */
  protected static readonly kind: ElementKind;
  /** The views of the first script, by step: shown until the second one is there. @internal */
  static readonly ownViews: ViewSources = {};

  protected readonly controller: SessionController;
  readonly #views = new Map<CreateView, StepView<Step>>();
  /** The view of the last update. */
  #view: StepView<Step> | undefined;
  /** The last state that the view was told of. */
  #lastState: State | undefined;
  #around: AroundStep | undefined;

  constructor() {
    super();
    this.controller = new SessionController(this, this.#class.kind, loadCommands);
    new StepState(this, () => this.controller.session && this.step);
    let unsubscribe: (() => void) | undefined;
    this.addController({
      hostConnected: () => (unsubscribe = secondScript.subscribe(() => this.requestUpdate())),
      hostDisconnected: () => unsubscribe?.(),
    });
  }

  /** Finds the view of the state, and tells it of a new state. */
  override willUpdate(): void {
    const { controller } = this;
    controller.willUpdate();
    const script = secondScript.value;
    if (script && !this.#around) {
      this.#adoptStyles(script.styles);
      this.#around = new script.AroundStep(controller);
    }
    this.#around?.willUpdate();
    const source = this.#source;
    // Not `load`: a failure renders again, and would load again without end. The button does.
    if (source === 'missing') secondScript.prefetch();
    if (source && source !== this.#ownView) controller.i18n.need('main');
    const view = this.#viewOf(source);
    if (view !== this.#view) this.#lastState = undefined;
    this.#view = view;
    if (!view) return;
    this.#adoptStyles(view.styles);
    const { state } = controller;
    const before = this.#lastState;
    if (state === before) return;
    this.#lastState = state;
    view.changed(state, before);
  }

  override render(): unknown {
    const { i18n, isMisconfigured } = this.controller;
    if (isMisconfigured) return renderReason(i18n, 'problem-misconfigured');
    const source = this.#source;
    // On a server and before hydration there is no update.
    const view = this.#view ?? this.#viewOf(source);
    if (view) return view.render();
    if (!source || !(secondScript.hasFailed || i18n.hasFailed('main'))) return nothing;
    return renderRetry(i18n, !secondScript.hasFailed || secondScript.isExhausted, this.#retry);
  }

  /** Acts on what is rendered before the controllers of the view do: a form may move the focus on to a field. */
  override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#tagLanguage();
    const view = this.#view;
    const step = view && this.#shownStep;
    view?.updated();
    const { session, kind } = this.controller;
    // An element that has left the page renders once more.
    if (!session || !this.isConnected) return;
    this.#around?.updated(step, view);
    // A card may show a state of its own, which is not a form.
    if (step && kind !== 'flow' && step === stepShownBy(kind, session.state)) session.ready(step);
  }

  /** The version of the package; also a static member of each class. */
  get version(): string {
    return version;
  }

  static get version(): string {
    return version;
  }

  /** The step of the journey. */
  get step(): Step {
    return this.controller.state.step;
  }

  /** Whether a customer is logged in at this step, so that `getAccessToken()` gives their token. */
  get signedIn(): boolean {
    return this.controller.session?.isSignedIn ?? false;
  }

  /** Runs the default action of the last event that the page has prevented. */
  proceed(): void {
    this.controller.session?.proceed();
  }

  /** The customer's bearer token, renewed if needed; rejects before the log-in. */
  async getAccessToken(): Promise<string> {
    return (await this.controller.requireSession('unauthorised')).getAccessToken();
  }

  /** The consents as last saved, for the page's records. */
  getConsents(): readonly ConsentRecord[] {
    return this.controller.session?.getConsents() ?? [];
  }

  /** Discards the tokens and everything saved, and starts the journey again. */
  async signOut(): Promise<void> {
    await this.controller.session?.signOut();
  }

  /**
   * Shows the card and the profile of a customer whose session your back end holds, instead of a journey under way. The
   * tokens stay in memory. Resolves when the API has accepted them; rejects with an `OnboardingError` otherwise, after
   * `onboarding-error`. With an expired token the log-in is shown; if the API could not be asked, the reason with a button that
   * asks again.
   */
  async adoptSession(tokens: SessionTokens): Promise<void> {
    // At once where there is a session, so that a later `signOut` comes second.
    const { controller } = this;
    const session = controller.session ?? (await controller.requireSession('misconfigured'));
    await session.adopt(tokens, () => controller.session === session);
  }

  get #class(): typeof OnboardingElement {
    return this.constructor as typeof OnboardingElement;
  }

  /** The step that this element shows. */
  get #shownStep(): Step | undefined {
    const { session, state, kind } = this.controller;
    // A card that is drawn from attributes has a state of its own.
    const isRestoring = session?.isRestoring && session.state === state;
    return isRestoring ? undefined : stepOf(kind, state, session?.participants.kinds);
  }

  /** What creates the view of the step in the first script. */
  get #ownView(): CreateView | undefined {
    const step = this.#shownStep;
    return step && this.#class.ownViews[step];
  }

  /**
   * What creates the view to show; `missing` if it is in the second script, which has not arrived; undefined if there is nothing
   * to show.
   */
  get #source(): CreateView | 'missing' | undefined {
    const { session, state, kind, configuration, isMisconfigured, i18n } = this.controller;
    if (isMisconfigured || !configuration || !i18n.isReady('opening')) return undefined;
    // Without the sentences, a view would be a form without labels.
    const script = i18n.isReady('main') ? secondScript.value : undefined;
    const step = this.#shownStep;
    if (step === 'error') return script?.errorView ?? 'missing';
    if (step) return script?.views[kind][step] ?? this.#ownView ?? 'missing';
    const isFallback = showsFallback(kind, state, session?.participants.kinds);
    return isFallback ? (script?.noElementView ?? 'missing') : undefined;
  }

  #viewOf(source: CreateView | 'missing' | undefined): StepView<Step> | undefined {
    if (source === undefined || source === 'missing') return undefined;
    const view = this.#views.get(source) ?? source(this.controller);
    this.#views.set(source, view);
    return view;
  }

  /** Lit has adopted the element's own style sheets. */
  #adoptStyles(styles: readonly CSSResult[]): void {
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) {
      if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet);
    }
  }

  /**
   * Sets language and direction of the sentences, since the page may be in another one. A page with sentences of its own sets
   * it itself.
   */
  #tagLanguage(): void {
    const isOwn = hasOverrides(this.messages);
    const { language, tag } = this.controller.i18n;
    const dir = directions[language] ?? (!isOwn && isBuiltIn(language) ? 'ltr' : undefined);
    for (const part of this.shadowRoot?.querySelectorAll('.stack, .steps') ?? []) {
      if (isOwn) part.removeAttribute('lang');
      else part.setAttribute('lang', tag);
      if (dir) part.setAttribute('dir', dir);
      else part.removeAttribute('dir');
    }
  }

  readonly #retry = (): void => {
    const { controller } = this;
    secondScript.load().then(
      () => controller.session?.adoptAgain?.(),
      () => undefined,
    );
    void controller.i18n.load('main');
  };
}

/**
 * The base class of all elements. It holds the session of the campaign, the shared configuration, and the view of the
 * current step.
 */
import { type CSSResult, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import type { SessionTokens } from '../domain/customer.js';
import { version } from '../domain/version.js';
import type { Step } from '../flow/state/state.js';
import {
  type ElementKind,
  showsNoElementView,
  stateShownBy,
  stepOf,
} from '../flow/state/who-shows.js';
import { directions, isBuiltIn } from '../i18n/tables.js';
import { hasOverrides } from '../i18n/translator.js';
import {
  configurationProperties,
  type ConfigurationProperties,
} from './core/element-properties.js';
import { SessionController } from './core/session-controller.js';
import type { CreateView, StepView, ViewSource } from './core/step-view.js';
import { renderReason, renderRetry } from './core/view-missing.js';
import type { AroundStep } from './core/around-step.js';
import { secondScript } from './second-script.js';
import { formStyles } from './ui/form.styles.js';
import { tokens } from './ui/tokens.styles.js';

/** What an element shows. */
interface Shown {
  /** Undefined for the view that belongs to no step (`no-element-view.ts`). */
  readonly step: Step | undefined;
  /** Creates the view; undefined while its script or its sentences are not loaded. */
  readonly create: CreateView | undefined;
  /** What is loaded for the view: the second script, then the script of the view. */
  readonly source: Omit<ViewSource, 'value'>;
  /** Whether the view is in the first script. */
  readonly isFirst: boolean;
}

/** The shared attributes and properties, with their types. */
export interface OnboardingElement extends ConfigurationProperties {}

/**
 * The base class of the six elements: properties, methods and the view of the current step. Each element adds its kind.
 */
export class OnboardingElement extends LitElement {
  static override styles: CSSResult[] = [tokens, formStyles];
  static override properties = configurationProperties;

  /** The kind of the element. */
  protected static readonly kind: ElementKind;
  /** Creates the view of the step `register` that is shown until the second script is loaded. @internal */
  static readonly openingView: CreateView | undefined;

  protected readonly controller: SessionController;
  /** What the last update shows. */
  #shown: Shown | undefined;
  #view: StepView<Step> | undefined;
  #around: AroundStep | undefined;

  constructor() {
    super();
    this.controller = new SessionController(this, this.#class.kind, secondScript);
    let unsubscribe: (() => void) | undefined;
    this.addController({
      hostConnected: () => (unsubscribe = secondScript.subscribe(() => this.requestUpdate())),
      hostDisconnected: () => unsubscribe?.(),
    });
  }

  /** Finds the view of the state, and tells it of a new state. */
  override willUpdate(changed: PropertyValues<this>): void {
    const { controller } = this;
    controller.willUpdate(changed.size > 0);
    const script = secondScript.value;
    if (script && !this.#around) {
      this.#adoptStyles(script.styles);
      this.#around = script.around(controller);
    }
    this.#around?.willUpdate();
    const before = this.#shown;
    const shown = (this.#shown = this.#find());
    // `prefetch` never repeats a failed load: a failure renders again, which would load again without end. The button calls `load`.
    if (shown && !shown.create) shown.source.prefetch();
    if (shown && !shown.isFirst) controller.i18n.need('main');
    if (before?.create !== shown?.create) {
      this.#view?.end();
      this.#view = shown?.create?.(controller);
      this.#adoptStyles(this.#view?.styles ?? []);
    }
    this.#view?.prepare(stateShownBy(controller.kind, controller.state));
  }

  override render(): unknown {
    const { i18n, isMisconfigured } = this.controller;
    if (isMisconfigured) return renderReason(i18n, 'problem-misconfigured');
    if (this.#view) return this.#view.render();
    const source = this.#shown?.source;
    if (source && (source.hasFailed || i18n.hasFailed('main')))
      return renderRetry(i18n, !source.hasFailed || source.isExhausted, this.#retry);
    // The fallback of the page stays until there is a view.
    return source || this.controller.isRestoring ? html`<slot></slot>` : nothing;
  }

  /** Calls the view after the render, before its controllers. */
  override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#tagLanguage();
    const view = this.#view;
    const step = view && this.#shown?.step;
    view?.finish();
    const { session, kind, showsJourney } = this.controller;
    // An element that has left the page renders once more.
    if (!session || !this.isConnected) return;
    this.#around?.updated(step, view);
    if (step && kind !== 'flow' && showsJourney) session.ready(step);
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

  /** With `passkey`: forgets the passkey that this device remembers. `signOut()` keeps it. */
  async forgetDevice(): Promise<void> {
    await this.controller.session?.forgetDevice();
  }

  /**
   * Shows the card and the profile of a customer whose session your back end holds, instead of a journey under way. The
   * tokens stay in memory. Resolves when the API has accepted them; rejects with an `OnboardingError` otherwise, after
   * `onboarding-error`. With an expired token the log-in is shown; if the API could not be asked, the reason with a button that
   * asks again.
   */
  async adoptSession(tokens: SessionTokens): Promise<void> {
    // Without an `await` if there is a session, so that a `signOut` that is called later runs later.
    const { controller } = this;
    const session = controller.session ?? (await controller.requireSession('misconfigured'));
    await session.adopt(tokens, () => controller.session === session);
  }

  get #class(): typeof OnboardingElement {
    return this.constructor as typeof OnboardingElement;
  }

  /** What to show; undefined for nothing. */
  #find(): Shown | undefined {
    const { session, state, isRestoring, kind, configuration, isMisconfigured, i18n } =
      this.controller;
    if (isMisconfigured || !configuration || !i18n.isReady('opening')) return undefined;
    // Without the sentences, a view would be a form without labels.
    const script = i18n.isReady('main') ? secondScript.value : undefined;
    const kinds = session?.participants.kinds;
    const step = isRestoring ? undefined : stepOf(kind, state, kinds);
    if (!step && !showsNoElementView(kind, state, kinds)) return undefined;
    const first = step === 'register' ? this.#class.openingView : undefined;
    const own =
      step === 'error'
        ? script?.errorView
        : step
          ? script?.views[kind][step]
          : script?.noElementView;
    return {
      step,
      create: own ? own.value?.createView : first,
      source: own ?? secondScript,
      isFirst: !own && first !== undefined,
    };
  }

  /** Adopts style sheets besides those of `static styles`, which Lit has adopted. */
  #adoptStyles(styles: readonly CSSResult[]): void {
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) {
      if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet);
    }
  }

  /**
   * Sets language and direction on the rendered parts, because the page may be in another language. With `messages` of the page `lang` is
   * left out: their language is not known.
   */
  #tagLanguage(): void {
    const isOwn = hasOverrides(this.messages);
    const { language, tag } = this.controller.i18n;
    const dir = directions[language] ?? (!isOwn && isBuiltIn(language) ? 'ltr' : '');
    const parts = this.shadowRoot?.querySelectorAll<HTMLElement>('.stack, .steps') ?? [];
    for (const part of parts) {
      if (isOwn) part.removeAttribute('lang');
      else part.setAttribute('lang', tag);
      part.dir = dir;
    }
  }

  readonly #retry = (): void => {
    const { controller } = this;
    this.#shown?.source.load().then(
      () => controller.session?.adoptAgain(),
      () => undefined,
    );
    void controller.i18n.load('main');
  };
}

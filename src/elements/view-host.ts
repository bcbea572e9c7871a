/**
 * Shows the view of the current step in an element.
 */
import { type CSSResult, html, nothing, type ReactiveController } from 'lit';
import type { Participant } from '../flow/session/participants.js';
import {
  type ElementKind,
  stepShownBy,
  showsError,
  showsFallback,
  ownsFocusOf,
} from '../flow/state/who-shows.js';
import type { Session } from '../flow/session/session.js';
import type { State, Step } from '../flow/state/state.js';
import { hasOverrides } from '../i18n/translator.js';
import { mayMoveFocus } from './focus/focus.js';
import type { SessionController } from './core/session-controller.js';
import type { CreateView, View, ViewSources } from './core/step-view.js';
import { journey } from './journey.js';
import { primaryButton } from './ui/button.js';
import { reloadButton } from './core/reload-button.js';

/** What each kind shows. In the first script, because it decides whether the second one is needed. */
const shownSteps: Readonly<Record<ElementKind, readonly Step[]>> = {
  flow: [],
  register: ['register'],
  otp: ['otp', 'checking'],
  profile: ['profile', 'incomplete', 'done'],
  login: ['login', 'reset', 'incomplete'],
  card: ['done'],
};

/**
 * Creates and renders the views of one element, and moves the focus into a step that was just entered.
 */
export class ViewHost implements ReactiveController {
  readonly #controller: SessionController;
  readonly #ownViews: () => ViewSources;
  readonly #views = new Map<CreateView, View>();
  #currentView: View | undefined;
  #unsubscribe: (() => void) | undefined;
  /** True once the element has updated in a page. */
  #isUpdated = false;
  /** The last state that `changed` of the current view was called with. */
  #lastState: State | undefined;
  /** The step of the last render. */
  #lastStep: Step | undefined;

  /** `ownViews`: those of the first script, shown until the second one is there. */
  constructor(controller: SessionController, ownViews: () => ViewSources) {
    this.#controller = controller;
    this.#ownViews = ownViews;
    controller.host.addController(this);
  }

  /** The step that this element shows; undefined while another element shows the current one. */
  get step(): Step | undefined {
    const { session, state, kind, isMisconfigured } = this.#controller;
    if (isMisconfigured) return undefined;
    // A card that is drawn from attributes has a state of its own.
    if (session?.isRestoring && session.state === state) return undefined;
    if (state.step === 'error')
      return showsError(kind, state, session?.participants.kinds) ? 'error' : undefined;
    const step = stepShownBy(kind, state);
    return shownSteps[kind].includes(step) ? step : undefined;
  }

  /**
   * What creates the view to show; `missing` if it is in the second script, which has not arrived; undefined if there is nothing
   * to show.
   */
  get #source(): CreateView | 'missing' | undefined {
    const { session, state, kind, configuration, isMisconfigured, i18n } = this.#controller;
    if (isMisconfigured || !configuration || !i18n.isReady('opening')) return undefined;
    // Without the sentences, a view would be a form without labels.
    const script = i18n.isReady('main') ? journey.value : undefined;
    const { step } = this;
    if (step === 'error') return script?.errorView ?? 'missing';
    if (step) return script?.views[kind][step] ?? this.#ownViews()[step] ?? 'missing';
    const isFallback = showsFallback(kind, state, session?.participants.kinds);
    return isFallback ? (script?.noElementView ?? 'missing') : undefined;
  }

  hostConnected(): void {
    this.#unsubscribe = journey.subscribe(() => this.#controller.update());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  hostUpdate(): void {
    this.#isUpdated = true;
    const source = this.#source;
    // Not `load`: a failure renders again, and would load again without end. The button does.
    if (source === 'missing') journey.prefetch();
    const isOpening = this.step && source === this.#ownViews()[this.step];
    if (source && !isOpening) this.#controller.i18n.need('main');
    const view = this.#viewFor(source);
    if (view !== this.#currentView) this.#lastState = undefined;
    this.#currentView = view;
    if (!view) return;
    this.#adoptStyles(view.styles);
    const { state } = this.#controller;
    const before = this.#lastState;
    if (state === before) return;
    this.#lastState = state;
    view.changed?.(state, before);
  }

  render(): unknown {
    const { i18n, isMisconfigured } = this.#controller;
    if (isMisconfigured) {
      return html`<div class="stack">
        <p role="alert">${i18n.t('problem-misconfigured')}</p>
      </div>`;
    }
    const source = this.#source;
    // On a server and before hydration the element renders without `hostUpdate`.
    const view = this.#isUpdated ? this.#currentView : this.#viewFor(source);
    if (view) return view.render();
    return source && (journey.hasFailed || i18n.hasFailed('main')) ? this.#renderRetry() : nothing;
  }

  hostUpdated(): void {
    this.#tagLanguage();
    const { session, host, kind } = this.#controller;
    const view = this.#currentView;
    const before = this.#lastStep;
    this.#lastStep = view && this.step;
    view?.updated?.();
    const step = this.#lastStep;
    // An element that has left the page renders once more.
    if (!step || !session || !host.isConnected) return;
    const { state, participants } = session;
    const isOwner = state.step === step && ownsFocusOf(step, kind, participants.kinds);
    if (isOwner && session.stepToFocus === step) {
      const root = host.shadowRoot;
      if (isFocusElsewhere(session)) session.focused();
      // A form that was already rendered keeps its focus.
      else if (step !== before || !root?.activeElement) {
        const heading = root?.querySelector<HTMLElement>('[part~="heading"]');
        (view?.onlyControl ?? heading)?.focus();
      }
      // An element that is not visible cannot take the focus, and leaves it to another one that shows the step.
      if (root?.activeElement) session.focused();
    }
    // A card may show a state of its own, which is not a form.
    if (kind !== 'flow' && step === stepShownBy(kind, state)) session.ready(step);
  }

  /**
   * Sets the language of the sentences, since the page may be in another one. A page with sentences of its own sets
   * it itself.
   */
  #tagLanguage(): void {
    const { host, i18n } = this.#controller;
    const isOwn = hasOverrides(host.messages);
    for (const part of host.shadowRoot?.querySelectorAll('.stack, .steps') ?? []) {
      if (isOwn) part.removeAttribute('lang');
      else part.setAttribute('lang', i18n.tag);
    }
  }

  #viewFor(source: CreateView | 'missing' | undefined): View | undefined {
    if (source === undefined || source === 'missing') return undefined;
    const view = this.#views.get(source) ?? source(this.#controller);
    this.#views.set(source, view);
    return view;
  }

  /** Lit has adopted the element's own style sheets. A server has no root to adopt any. */
  #adoptStyles(styles: readonly CSSResult[]): void {
    const adopted = this.#controller.host.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) {
      if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet);
    }
  }

  readonly #retry = (): void => {
    journey.load().then(
      () => this.#controller.session?.adoptAgain?.(),
      () => undefined,
    );
    void this.#controller.i18n.load('main');
  };

  #renderRetry() {
    const { i18n } = this.#controller;
    return html`<div class="stack">
      <p role="alert">${i18n.t('flow-chunk-failed')}</p>
      <div class="actions">
        ${primaryButton({ label: i18n.t('common-retry'), type: 'button', onClick: this.#retry })}
        ${!journey.hasFailed || journey.isExhausted ? reloadButton(i18n) : nothing}
      </div>
    </div>`;
  }
}

/** Whether the visitor works somewhere else on the page. */
function isFocusElsewhere({ participants }: Session): boolean {
  return ![...participants].some((one: Participant & { readonly host?: Element }) => {
    return one.host && mayMoveFocus(one.host);
  });
}

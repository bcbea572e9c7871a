/**
 * Shows the view of the current step in an element. A view is imported when its step comes near.
 */
import { type CSSResult, html, nothing, type ReactiveController } from 'lit';
import { withTimeout } from '../../lazy/with-timeout.js';
import type { Participant } from '../../flow/session/participants.js';
import { stepShownBy, showsError, showsFallback, ownsFocusOf } from '../../flow/state/who-shows.js';
import type { Session } from '../../flow/session/session.js';
import type { State, Step } from '../../flow/state/state.js';
import { hasOverrides } from '../../i18n/translator.js';
import { mayMoveFocus } from '../focus/focus.js';
import type { SessionController } from './session-controller.js';
import { reportLoadError } from './import-with-retry.js';
import { reloadButton } from './reload-button.js';
import { primaryButton } from '../ui/button.js';

export interface View {
  /** The style sheets; there may be more of them later. */
  readonly styles: readonly CSSResult[];
  /**
   * Follows a change of the state, before the render that shows it; called once per state. `before` is the last state
   * that this view has shown, and undefined if the view was not shown until now, so that its inputs are new.
   */
  changed?(state: State, before: State | undefined): void;
  /** The template. It changes nothing: transitions belong to `changed`. */
  render(): unknown;
  /** Called after each render. */
  updated?(): void;
}

export type CreateView = (controller: SessionController) => View;

/** The view of a step: a function that creates it, or a lazy import of one. */
export type ViewSource = CreateView | LazyView;

interface ViewModule {
  readonly createView: CreateView;
}

export interface LazyView {
  readonly load: () => Promise<ViewModule>;
  /** The module if it is loaded. */
  readonly value?: ViewModule | undefined;
  /** Set in advance where nothing can be awaited: on a server. */
  createView?: CreateView;
  /** Shown until the module is loaded, and loads it. */
  readonly opening?: CreateView;
}

/** By step. A view can serve several steps. */
export type ViewSources = Partial<Record<Step, ViewSource>>;

/**
 * Imports, creates and renders the views of one element, and focuses the heading of a step that was just entered.
 */
export class ViewHost implements ReactiveController {
  readonly #controller: SessionController;
  readonly #sources: ViewSources;
  readonly #noElement: ViewSource | undefined;
  readonly #views = new Map<ViewSource, View>();
  readonly #loading = new Set<ViewSource>();
  readonly #failed = new Set<ViewSource>();
  readonly #failures = new Map<ViewSource, number>();
  #currentView: View | undefined;
  /** True once the element has updated in a page. */
  #isUpdated = false;
  /** The last state that `changed` of the current view was called with. */
  #lastState: State | undefined;
  /** The step of the last render. */
  #lastStep: Step | undefined;

  /** `noElement`: the view for a step that no element on the page shows. */
  constructor(controller: SessionController, sources: ViewSources, noElement?: ViewSource) {
    this.#controller = controller;
    this.#sources = sources;
    this.#noElement = noElement;
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
    return this.#sources[step] ? step : undefined;
  }

  get #source(): ViewSource | undefined {
    const { step } = this;
    if (step) return this.#sources[step];
    const { session, state, kind } = this.#controller;
    const isFallback = showsFallback(kind, state, session?.participants.kinds);
    return isFallback ? this.#noElement : undefined;
  }

  hostUpdate(): void {
    this.#isUpdated = true;
    const view = this.#resolveView();
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
    // On a server and before hydration the element renders without `hostUpdate`.
    const view = this.#isUpdated ? this.#currentView : this.#resolveView();
    if (view) return view.render();
    const source = this.#readySource;
    return source && this.#failed.has(source) ? this.#renderRetry(source) : nothing;
  }

  /** The source of the view, once the element has a configuration and its first sentences. */
  get #readySource(): ViewSource | undefined {
    const { i18n, isMisconfigured, configuration } = this.#controller;
    return !isMisconfigured && configuration && i18n.isReady('opening') ? this.#source : undefined;
  }

  /** The view to show; undefined if there is none, or if its import is pending or has failed. */
  #resolveView(): View | undefined {
    const source = this.#readySource;
    return source && !this.#failed.has(source) ? this.#viewFor(source) : undefined;
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
        root?.querySelector<HTMLElement>('[part~="heading"]')?.focus();
      }
      // An element that is not visible cannot take the focus, and leaves it to another one that shows the step.
      if (root?.activeElement) session.focused();
    }
    // A card may show a state of its own, which is no form.
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

  #viewFor(source: ViewSource): View | undefined {
    const known = this.#views.get(source);
    if (known) return known;
    if (typeof source === 'function') return this.#create(source, source);
    // Without the sentences, a view would be a form without labels.
    const { i18n } = this.#controller;
    const createView = source.createView ?? source.value?.createView;
    if (createView && i18n.isReady('main')) {
      i18n.need('main');
      return this.#create(source, createView);
    }
    if (source.opening) return this.#create(source.opening, source.opening);
    // Each load of sentences that fails renders again: without this, a failure that needs no network (Firefox and WebKit
    // keep failed imports) would repeat in microtasks, and the view's script would never arrive.
    if (this.#loading.has(source)) return undefined;
    this.#loading.add(source);
    withTimeout(Promise.all([source.load(), i18n.load('main')]))
      .then(([{ createView }, hasWords]) => {
        if (!hasWords) throw new Error('no words');
        // The import may have counted as failed.
        this.#failed.delete(source);
        this.#create(source, createView);
      })
      .catch((reason: unknown) => {
        reportLoadError(reason);
        this.#failed.add(source);
        this.#failures.set(source, (this.#failures.get(source) ?? 0) + 1);
      })
      .finally(() => {
        this.#loading.delete(source);
        this.#controller.update();
      });
    return undefined;
  }

  #create(source: ViewSource, createView: CreateView): View {
    const view = this.#views.get(source) ?? createView(this.#controller);
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

  #renderRetry(source: ViewSource) {
    const { i18n } = this.#controller;
    const again = () => {
      this.#failed.delete(source);
      this.#controller.update();
    };
    return html`<div class="stack">
      <p role="alert">${i18n.t('flow-chunk-failed')}</p>
      <div class="actions">
        ${primaryButton({ label: i18n.t('common-retry'), type: 'button', onClick: again })}
        ${reloadButton(this.#failures.get(source) ?? 0, i18n)}
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

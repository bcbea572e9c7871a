/**
 * What an element shows at a step: a view, loaded when its step comes near and drawn into the element's root.
 */
import { type CSSResult, html, nothing, type ReactiveController } from 'lit';
import { inTime } from '../flow/in-time.js';
import { presenterOf } from '../flow/presenter.js';
import type { Session } from '../flow/session.js';
import type { Step } from '../flow/state.js';
import { saysOwn } from '../i18n/localiser.js';
import { mayMoveFocus } from './core/focus.js';
import type { Journey } from './journey.js';
import { tellNotLoaded } from './keep-loading.js';
import { awayView, errorView } from './lazy-views.js';
import { reloadButton } from './reload-button.js';

export interface View {
  /** May grow while the view is in use. */
  readonly styles: readonly CSSResult[];
  render(): unknown;
  /** After each drawing. */
  updated?(): void;
}

export type CreateView = (journey: Journey) => View;

/** The view of a step: at hand, or a function that brings it. */
export type ViewSource = CreateView | LazyView;

export interface LazyView {
  readonly load: () => Promise<{ readonly createView: CreateView }>;
  /** Where nothing can be waited for, as on a server, somebody has brought it before. */
  atHand?: CreateView;
}

/** By step; a view may serve several. */
export type ViewSources = Partial<Record<Step, ViewSource>>;

export class ViewController implements ReactiveController {
  readonly #journey: Journey;
  readonly #sources: ViewSources;
  readonly #views = new Map<ViewSource, View>();
  readonly #failed = new Set<ViewSource>();
  readonly #failures = new Map<ViewSource, number>();
  #shown: View | undefined;
  /** The step of the last drawing. */
  #drawn: Step | undefined;

  constructor(journey: Journey, sources: ViewSources) {
    this.#journey = journey;
    this.#sources = { error: errorView, ...sources };
    journey.host.addController(this);
  }

  /** The step whose view is to be seen; undefined when it is not this element's turn. */
  get step(): Step | undefined {
    const { session, state, kind, isMisconfigured } = this.#journey;
    if (isMisconfigured) return undefined;
    if (session?.isRestoring) return undefined;
    if (state.step === 'error') return session?.presentsError(this.#journey) ? 'error' : undefined;
    // Both entries are open as long as nobody has gone through one.
    if (kind === 'login' && state.step === 'register') return 'login';
    if (kind === 'register' && state.step === 'login' && !state.reason) return 'register';
    return this.#sources[state.step] ? state.step : undefined;
  }

  get #source(): ViewSource | undefined {
    const { step } = this;
    if (step) return this.#sources[step];
    const { session, state, kind } = this.#journey;
    // Nobody on this page shows the step: the first element, and any of its kind, says how to go on.
    const isAlone = session && !session.isPresented(state.step) && state.step !== 'error';
    return isAlone && session.participants[0]?.kind === kind ? awayView : undefined;
  }

  render(): unknown {
    const { words, isMisconfigured, configuration } = this.#journey;
    this.#shown = undefined;
    if (isMisconfigured) {
      return html`<div class="stack">
        <p role="alert">${words.say('problem-misconfigured')}</p>
      </div>`;
    }
    const source = this.#source;
    if (!source || !configuration || !words.ready('opening')) return nothing;
    if (this.#failed.has(source)) return this.#retry(source);
    const view = this.#view(source);
    this.#shown = view;
    if (view) this.#adopt(view.styles);
    return view ? view.render() : nothing;
  }

  hostUpdated(): void {
    this.#tagLanguage();
    const { session, host, kind } = this.#journey;
    const view = this.#shown;
    const before = this.#drawn;
    this.#drawn = view && this.step;
    view?.updated?.();
    const step = this.#drawn;
    // What has just made room for the next step is drawn once more.
    if (!step || !session || !host.isConnected) return;
    const presenter = presenterOf(step);
    const isIts = session.state.step === step && (kind === presenter || !session.has(presenter));
    if (isIts && session.entered === step) {
      const root = host.shadowRoot;
      if (isElsewhere(session)) session.entered = undefined;
      // A form that is there already keeps its focus.
      else if (step !== before || !root?.activeElement) {
        root?.querySelector<HTMLElement>('[part~="heading"]')?.focus();
      }
      // An element that cannot be seen leaves it to another one that shows the step.
      if (root?.activeElement) session.entered = undefined;
    }
    if (kind !== 'flow') session.ready(step);
  }

  /** The page may be written in a language that we do not speak; a host that says sentences itself speaks its own. */
  #tagLanguage(): void {
    const { host, words } = this.#journey;
    const isOwn = saysOwn(host.messages);
    for (const part of host.shadowRoot?.querySelectorAll('.stack, .steps') ?? []) {
      if (isOwn) part.removeAttribute('lang');
      else part.setAttribute('lang', words.tag);
    }
  }

  #view(source: ViewSource): View | undefined {
    const known = this.#views.get(source);
    if (known) return known;
    if (typeof source === 'function') return this.#keep(source, source);
    // A view without its words would be a form without labels.
    const { words } = this.#journey;
    if (source.atHand && words.ready('rest')) return this.#keep(source, source.atHand);
    inTime(Promise.all([source.load(), words.need('rest')]))
      .then(([{ createView }, hasWords]) => {
        if (!hasWords) throw new Error('no words');
        // It may have been given up.
        this.#failed.delete(source);
        this.#keep(source, createView);
      })
      .catch((reason: unknown) => {
        tellNotLoaded(reason);
        this.#failed.add(source);
        this.#failures.set(source, (this.#failures.get(source) ?? 0) + 1);
      })
      .finally(() => this.#journey.update());
    return undefined;
  }

  #keep(source: ViewSource, createView: CreateView): View {
    const view = this.#views.get(source) ?? createView(this.#journey);
    this.#views.set(source, view);
    return view;
  }

  /** Lit has adopted the element's own styles; on a server there is nothing that could adopt. */
  #adopt(styles: readonly CSSResult[]): void {
    const adopted = this.#journey.host.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) {
      if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet);
    }
  }

  #retry(source: ViewSource) {
    const { words } = this.#journey;
    const again = () => {
      this.#failed.delete(source);
      this.#journey.update();
    };
    return html`<div class="stack">
      <p role="alert">${words.say('flow-chunk-failed')}</p>
      <div class="actions">
        <button class="primary" part="button button-primary" type="button" @click=${again}>
          ${words.say('common-retry')}
        </button>
        ${reloadButton(this.#failures.get(source) ?? 0, words)}
      </div>
    </div>`;
  }
}

/** Whether the person is at work somewhere else on the page. */
function isElsewhere({ participants }: Session): boolean {
  return !participants.some(({ host }) => host && mayMoveFocus(host));
}

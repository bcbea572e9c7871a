/**
 * The base class of the views. A view is a Lit component without a tag: it has Lit's hooks, hosts reactive controllers and renders into
 * the element that shows it. It is created when its step is shown and ends with it, so that another visit starts with new values.
 */
import type {
  CSSResult,
  nothing,
  ReactiveController,
  ReactiveControllerHost,
  TemplateResult,
} from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import type { Command } from '../../flow/state/command.js';
import type { State, Step } from '../../flow/state/state.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Values } from '../../i18n/sentence.js';
import type { Script } from '../../loading/script.js';
import type { SessionController } from './session-controller.js';

export type StateAt<Name extends Step> = Extract<State, { step: Name }>;

export type CreateView = (controller: SessionController) => StepView<Step>;

/** The script of a view. */
export interface ViewModule {
  readonly createView: CreateView;
}

/**
 * Where a view comes from: a script of its own, or the second script. The same view can be listed for several steps; it gets the states
 * of those steps.
 */
export interface ViewSource extends Pick<
  Script<unknown>,
  'hasFailed' | 'isExhausted' | 'load' | 'prefetch'
> {
  readonly value: ViewModule | undefined;
}

/** What has changed since the last render: `state`, with the state before; undefined at the first render of the view. */
export type Changed<Name extends Step> = ReadonlyMap<'state', StateAt<Name> | undefined>;

/** What a view gives to its parts: they are controllers of the view, and read the session. */
export interface ViewHost extends ReactiveControllerHost {
  readonly controller: SessionController;
}

/**
 * The view of one step, or of several steps of one form.
 *
 * @example
 * ```ts
 * export const createView = (controller: SessionController) => new IncompleteView(controller);
 *
 * class IncompleteView extends StepView<'incomplete'> {
 *   override render(): TemplateResult {
 *     const text = this.t('incomplete-intro', { count: this.state.missing.length });
 *     const onClick = () => this.send({ type: 'load' });
 *     return html`<section class="stack">
 *       ${heading({ ...this.controller.heading, text })}
 *       ${primaryButton({ type: 'button', label: this.t('common-retry'), onClick })}
 *     </section>`;
 *   }
 * }
 * ```
 */
export abstract class StepView<Name extends Step> implements ViewHost {
  /** The styles of this view, besides the styles of every element. */
  static readonly styles: readonly CSSResult[] = [];

  /** The state that is shown. */
  state!: StateAt<Name>;
  readonly #controllers = new Set<ReactiveController>();
  #changed: Changed<Name> = new Map();

  constructor(readonly controller: SessionController) {}

  /** The template of the state. It changes nothing: transitions belong to `willUpdate`. */
  abstract render(): TemplateResult | typeof nothing;

  /** Before each render: follows a change of the state. */
  protected willUpdate?(changed: Changed<Name>): void;

  /** After each render, before the controllers: focus, scroll. A form, which is a controller, may move the focus to a field after that. */
  protected updated?(changed: Changed<Name>): void;

  get configuration(): Partial<Configuration> {
    return this.controller.configuration ?? {};
  }

  get renderRoot(): ShadowRoot {
    return this.controller.host.renderRoot as ShadowRoot;
  }

  get updateComplete(): Promise<boolean> {
    return this.controller.host.updateComplete;
  }

  t(key: MessageKey, values?: Values): string {
    return this.controller.i18n.t(key, values);
  }

  send(command: Command, startedAt?: number): void {
    this.controller.session?.send(command, startedAt);
  }

  requestUpdate(): void {
    this.controller.update();
  }

  /** The controller lives as long as the view; the element calls it. */
  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    this.controller.host.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
    this.controller.host.removeController(controller);
  }

  // The element calls the members below.

  /** The control that gets the focus when the step opens; by default its heading gets it. */
  get onlyControl(): HTMLElement | undefined {
    return undefined;
  }

  get styles(): readonly CSSResult[] {
    return (this.constructor as typeof StepView).styles;
  }

  /** Before each render. `state`: the one to show, of a step of this view. */
  prepare(state: State): void {
    const before = this.state as StateAt<Name> | undefined;
    this.state = state as StateAt<Name>;
    this.#changed = new Map(state === before ? [] : [['state', before]]);
    this.willUpdate?.(this.#changed);
  }

  /** After each render. */
  finish(): void {
    this.updated?.(this.#changed);
  }

  /** When its step is left, before the next one is rendered. */
  end(): void {
    for (const controller of this.#controllers) {
      this.removeController(controller);
      controller.hostDisconnected?.();
    }
  }
}

/**
 * The base class of the views. A view is created when its step is first shown, and lives as long as its element, so that it can keep
 * values between renders. All views are in one script: a view is never loaded separately.
 */
import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import type { Command } from '../../flow/state/command.js';
import type { State, Step } from '../../flow/state/state.js';
import { stateShownBy } from '../../flow/state/who-shows.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Values } from '../../i18n/sentence.js';
import type { SessionController } from './session-controller.js';

export type StateAt<Name extends Step> = Extract<State, { step: Name }>;

export type CreateView = (controller: SessionController) => StepView<Step>;

/** Views by step. The same view can be listed for several steps; it gets the states of those steps. */
export type ViewSources = Readonly<Partial<Record<Step, CreateView>>>;

/**
 * The view of one step, or of several steps of one form.
 *
 * @example
 * ```ts
 * export const createView = (controller: SessionController) => new IncompleteView(controller);
 *
 * class IncompleteView extends StepView<'incomplete'> {
 *   protected override renderStep({ missing }: StateAt<'incomplete'>): TemplateResult {
 *     const text = this.t('incomplete-intro', { count: missing.length });
 *     const onClick = () => this.send({ type: 'load' });
 *     return html`<section class="stack">
 *       ${heading({ ...this.controller.heading, text })}
 *       ${primaryButton({ type: 'button', label: this.t('common-retry'), onClick })}
 *     </section>`;
 *   }
 * }
 * ```
 */
export abstract class StepView<Name extends Step> {
  /** The styles of this view, besides the styles of every element. */
  static readonly styles: readonly CSSResult[] = [];

  /** The last state that was shown; undefined while the view is hidden. */
  #shown: StateAt<Name> | undefined;

  constructor(readonly controller: SessionController) {}

  /** The template of the state. It changes nothing: transitions belong to `onState`. */
  protected abstract renderStep(state: StateAt<Name>): TemplateResult | typeof nothing;

  /**
   * Follows a change of the state, before the render that shows it; called once per state. `before`: the last state that this
   * view has shown; undefined if the view was not shown until now, so that its inputs are new.
   */
  protected onState?(state: StateAt<Name>, before: StateAt<Name> | undefined): void;

  /** Called after each render: focus, scroll. */
  protected onRendered?(state: StateAt<Name>): void;

  /** The state of the journey, also before it is rendered; undefined if the view is not shown, or no longer. */
  get state(): StateAt<Name> | undefined {
    const { kind, state } = this.controller;
    const current = stateShownBy(kind, state);
    return current.step === this.#shown?.step ? (current as StateAt<Name>) : undefined;
  }

  get configuration(): Partial<Configuration> {
    return this.controller.configuration ?? {};
  }

  t(key: MessageKey, values?: Values): string {
    return this.controller.i18n.t(key, values);
  }

  send(command: Command, startedAt?: number): void {
    this.controller.session?.send(command, startedAt);
  }

  update(): void {
    this.controller.update();
  }

  // The element calls the members below.

  /** The control that gets the focus when the step opens; by default its heading gets it. */
  get onlyControl(): HTMLElement | undefined {
    return undefined;
  }

  get styles(): readonly CSSResult[] {
    return (this.constructor as typeof StepView).styles;
  }

  /** Before each render. `state`: the one to show, of a step of this view; undefined if the view is not shown any more. */
  show(state: State | undefined): void {
    const before = this.#shown;
    this.#shown = state as StateAt<Name> | undefined;
    if (this.#shown && this.#shown !== before) this.onState?.(this.#shown, before);
  }

  render(state: State): unknown {
    return this.renderStep(state as StateAt<Name>);
  }

  updated(): void {
    if (this.state) this.onRendered?.(this.state);
  }
}

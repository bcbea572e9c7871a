/**
 * The options of one field: declared with it, or requested from the host, again whenever the parent choice changes.
 */
import { initialState, Task } from '@lit/task';
import { dependsOn, type ChoiceField } from '../../../kinds/choice.js';
import type { Option } from '../../../domain/field.js';
import { askOptions } from '../../../flow/session/page-options.js';
import type { ControlContext } from './control.js';

type OptionsStatus = 'ready' | 'loading' | 'failed' | 'closed';

/** Loads the options of a field from the host, and drops an answer that is out of date. */
export class ChoiceOptions {
  /** Write name of the field of the form that the options depend on. */
  readonly dependsOn: string | undefined;
  readonly #field: ChoiceField;
  readonly #context: ControlContext;
  readonly #task: Task<[above: string], readonly Option[]> | undefined;
  /** The parent choice that the options were requested for. */
  #askedFor: string | undefined;
  #failures = 0;

  /** `changed` is called before the status changes; the new status is readable in the next microtask. */
  constructor(field: ChoiceField, context: ControlContext, changed: () => void) {
    this.#field = field;
    this.#context = context;
    if (field.options) return;
    const above = dependsOn(field);
    this.dependsOn = above !== undefined && context.field(above) ? above : undefined;
    this.#task = new Task(context.host, {
      args: () => [this.#above],
      task: ([parent], { signal }) => {
        this.#askedFor = parent;
        if (this.#isClosed) return initialState;
        const source = context.controller.configuration?.options;
        return source ? askOptions(source, field.name, context.values(), signal) : [];
      },
      onComplete: () => {
        this.#failures = 0;
        changed();
      },
      onError: () => {
        this.#failures += 1;
        changed();
      },
    });
  }

  /** `closed`: the parent choice has no value yet. */
  get status(): OptionsStatus {
    if (!this.#task) return 'ready';
    if (this.#isClosed) return 'closed';
    // The parent has changed since the last update of the element, which requests the options.
    if (this.#askedFor !== this.#above) return 'loading';
    return this.#task.render({
      initial: () => 'loading' as const,
      pending: () => 'loading' as const,
      complete: () => 'ready' as const,
      error: () => 'failed' as const,
    });
  }

  /** False if there is nothing to choose. After a failed retry the API decides whether the field may stay empty. */
  get canBeAnswered(): boolean {
    switch (this.status) {
      case 'closed':
        return false;
      case 'loading':
        return true;
      case 'failed':
        return this.#failures < 2;
      case 'ready':
        return this.list.length > 0;
    }
  }

  /** Empty while the options are unknown. */
  get list(): readonly Option[] {
    if (!this.#task) return this.#field.options ?? [];
    return this.status === 'ready' ? (this.#task.value ?? []) : [];
  }

  /** Resolves when the pending options have loaded or failed. */
  async settle(): Promise<void> {
    // An update that is due may request them.
    await this.#context.host.updateComplete;
    await this.#task?.taskComplete.catch(() => undefined);
  }

  retry(): void {
    void this.#task?.run();
  }

  dispose(): void {
    if (!this.#task) return;
    this.#task.abort();
    this.#context.host.removeController(this.#task);
  }

  get #isClosed(): boolean {
    return this.#field.parent !== undefined && this.#above === '';
  }

  /** The value of the parent choice; empty without one. */
  get #above(): string {
    const value = this.dependsOn === undefined ? undefined : this.#context.value(this.dependsOn);
    return String(value ?? '');
  }
}

/**
 * The options of one field: declared with it, or requested from the host, again whenever the parent choice changes.
 */
import { Task, TaskStatus } from '@lit/task';
import type { FieldValue } from '../../../domain/customer.js';
import { parentChoice, type ChoiceField } from '../../../kinds/choice.js';
import type { Option } from '../../../domain/field.js';
import { askOptions, hostOption } from '../../../flow/session/host-options.js';
import type { ControlContext } from './control.js';

export type OptionsStatus = 'ready' | 'loading' | 'failed' | 'closed';

/** Loads the options of a field from the host, and drops an answer that is out of date. */
export class ChoiceOptions {
  /** Write name of the field that the options depend on. */
  readonly parent: string | undefined;
  readonly #field: ChoiceField;
  readonly #context: ControlContext;
  readonly #task: Task<[], readonly Option[]> | undefined;
  #started = false;
  #failures = 0;

  /** `changed` is called before the status changes; the new status is readable in the next microtask. */
  constructor(field: ChoiceField, context: ControlContext, changed: () => void) {
    this.#field = field;
    this.#context = context;
    if (field.options) return;
    const above = parentChoice(field);
    this.parent = above !== undefined && context.field(above) ? above : undefined;
    this.#task = new Task(context.controller.host, {
      autoRun: false,
      args: () => [] as [],
      task: (_, { signal }) => {
        const source = hostOption(context.controller.session, 'options');
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
    if (this.#field.parent !== undefined && !this.#parentValue) return 'closed';
    switch (this.#task.status) {
      case TaskStatus.COMPLETE:
        return 'ready';
      case TaskStatus.ERROR:
        return 'failed';
      default:
        return 'loading';
    }
  }

  /** True if a retry has failed too: the API decides whether the field may stay empty. */
  get isGivenUp(): boolean {
    return this.status === 'failed' && this.#failures > 1;
  }

  /** Empty while the options are unknown. */
  get list(): readonly Option[] {
    if (!this.#task) return this.#field.options ?? [];
    return this.status === 'ready' ? (this.#task.value ?? []) : [];
  }

  /** Resolves when the pending options have loaded or failed. */
  get settled(): Promise<void> {
    const done = () => undefined;
    return this.#task?.taskComplete.then(done, done) ?? Promise.resolve();
  }

  /** Starts loading; called after the first rendering, when the form's values can be read. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.reload();
  }

  /** Reloads the options; an older pending answer is discarded. */
  readonly reload = (): void => {
    if (!this.#task) return;
    if (this.status === 'closed') this.#task.abort();
    else void this.#task.run();
  };

  dispose(): void {
    if (!this.#task) return;
    this.#task.abort();
    this.#context.controller.host.removeController(this.#task);
  }

  get #parentValue(): FieldValue | undefined {
    return this.parent === undefined ? undefined : this.#context.value(this.parent);
  }
}

/**
 * The options of one field: declared with it, or requested from the host, again whenever the parent choice changes.
 */
import { Task, TaskStatus } from '@lit/task';
import type { FieldValue } from '../../../domain/customer.js';
import { dependsOn, type ChoiceField } from '../../../kinds/choice.js';
import type { Option } from '../../../domain/field.js';
import { askOptions, hostOption } from '../../../flow/session/host-options.js';
import type { ControlContext } from './control.js';

export type OptionsStatus = 'ready' | 'loading' | 'failed' | 'closed';

/** Loads the options of a field from the host, and drops an answer that is out of date. */
export class ChoiceOptions {
  /** Write name of the field of the form that the options depend on. */
  readonly dependsOn: string | undefined;
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
    const above = dependsOn(field);
    this.dependsOn = above !== undefined && context.field(above) ? above : undefined;
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
    if (this.#field.parent !== undefined && !this.#valueAbove) return 'closed';
    switch (this.#task.status) {
      case TaskStatus.COMPLETE:
        return 'ready';
      case TaskStatus.ERROR:
        return 'failed';
      default:
        return 'loading';
    }
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

  get #valueAbove(): FieldValue | undefined {
    return this.dependsOn === undefined ? undefined : this.#context.value(this.dependsOn);
  }
}

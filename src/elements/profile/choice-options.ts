/**
 * The options of one field: declared with it, or asked of the host, again whenever the choice above changes.
 */
import { Task, TaskStatus } from '@lit/task';
import type { FieldValue } from '../../domain/customer.js';
import { choiceAbove, type ChoiceField, type Option } from '../../domain/field.js';
import { askOptions } from '../../flow/ask-options.js';
import type { Place } from './control.js';
import { optionsSource } from './options-source.js';

export type OptionsStatus = 'ready' | 'loading' | 'failed' | 'closed';

export class ChoiceOptions {
  /** The name of the field that these options depend on. */
  readonly parent: string | undefined;
  readonly #field: ChoiceField;
  readonly #place: Place;
  readonly #task: Task<[], readonly Option[]> | undefined;
  #started = false;
  #failures = 0;

  /** `changed` is called when other options are there, or none any more; the status is the new one right after. */
  constructor(field: ChoiceField, place: Place, changed: () => void) {
    this.#field = field;
    this.#place = place;
    if (field.options) return;
    const above = choiceAbove(field);
    this.parent = above !== undefined && place.field(above) ? above : undefined;
    this.#task = new Task(place.journey.host, {
      autoRun: false,
      args: () => [] as [],
      task: (_, { signal }) => {
        const source = optionsSource(place.journey);
        return source ? askOptions(source, field.name, place.values(), signal) : [];
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

  /** `closed`: something must be chosen above first. */
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

  /** Another try has not brought them either: whether the field may stay empty is for the server to say. */
  get isGivenUp(): boolean {
    return this.status === 'failed' && this.#failures > 1;
  }

  /** Empty as long as they are not known. */
  get list(): readonly Option[] {
    if (!this.#task) return this.#field.options ?? [];
    return this.status === 'ready' ? (this.#task.value ?? []) : [];
  }

  /** When those that are on their way are there, or have failed. */
  get settled(): Promise<void> {
    const done = () => undefined;
    return this.#task?.taskComplete.then(done, done) ?? Promise.resolve();
  }

  /** Once drawn: what the form holds can be read then. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.reload();
  }

  /** A newer question makes an older answer worthless. */
  readonly reload = (): void => {
    if (!this.#task) return;
    if (this.status === 'closed') this.#task.abort();
    else void this.#task.run();
  };

  dispose(): void {
    if (!this.#task) return;
    this.#task.abort();
    this.#place.journey.host.removeController(this.#task);
  }

  get #parentValue(): FieldValue | undefined {
    return this.parent === undefined ? undefined : this.#place.value(this.parent);
  }
}

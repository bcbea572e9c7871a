/**
 * The stored values of fields that have no control: sent back unchanged, unless they depend on a changed field.
 */
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { dependsOn } from '../../kinds/choice.js';
import type { Field } from '../../kinds/index.js';
import { sameValue } from '../../domain/field-value.js';

interface Sources {
  /** The fields that the campaign asks for. */
  readonly asked: readonly Field[];
  /** What the form starts with, by write name. */
  readonly initial: FieldValues;
  /** What the API has stored, by write name. */
  readonly stored: FieldValues;
  /** The fields with a control, by write name. */
  readonly shown: ReadonlyMap<string, Field>;
  /** The current value of a control. */
  readonly value: (name: string) => FieldValue | undefined;
}

/** Decides which stored values are sent with the values of the controls. */
export class ValuesWithoutControl {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The values of asked fields without a control, to be saved as they are. */
  get toSave(): FieldValues {
    const { asked, initial, shown } = this.#sources;
    const kept = asked.filter((field) => !shown.has(field.name) && !this.#isObsolete(field));
    const names = new Set(kept.map(({ name }) => name));
    return Object.fromEntries(Object.entries(initial).filter(([name]) => names.has(name)));
  }

  /** All stored values without a control: the page knows the regions of a country that the form does not ask for. */
  get all(): FieldValues {
    const { stored, shown } = this.#sources;
    return Object.fromEntries(
      Object.entries(stored).filter(([name]) => !shown.has(name) && !this.#isObsoleteName(name)),
    );
  }

  /** Whether the value is a level of a country or region that has changed, and so no longer means anything. */
  #isObsolete(field: Field): boolean {
    const parent = dependsOn(field);
    return parent !== undefined && this.#hasChanged(parent);
  }

  #isObsoleteName(name: string): boolean {
    return this.#sources.asked.some((field) => field.name === name && this.#isObsolete(field));
  }

  #hasChanged(name: string): boolean {
    const { initial, shown, value } = this.#sources;
    if (!shown.has(name)) return this.#isObsoleteName(name);
    const before = Object.hasOwn(initial, name) ? initial[name] : undefined;
    // A first choice contradicts nothing.
    return before !== undefined && !sameValue(value(name), before);
  }
}

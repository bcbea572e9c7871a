/**
 * A question with fixed answers: radio buttons, or one checkbox.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { Field } from '../../../kinds/index.js';
import { inputOf, type Control, type ControlContext, type ControlValue } from './control.js';

/** What the controls of booleans, genders and consents have in common. The radio buttons have the ids `<id>-0`, `<id>-1` and so on. */
export abstract class AnswerControl<Asked extends Field> implements Control {
  readonly name: string;
  readonly names: readonly string[];
  /** The answer that is shown first. */
  protected readonly start: FieldValue | undefined;
  #touched: boolean;

  constructor(
    readonly field: Asked,
    protected readonly context: ControlContext,
  ) {
    this.name = field.name;
    this.names = [field.name];
    this.#touched = context.draft !== undefined;
    this.start = context.draft === '' ? undefined : (context.draft ?? context.initial);
  }

  abstract render(error: string | undefined): TemplateResult;

  /** Whether it is one checkbox. */
  protected abstract get isCheckbox(): boolean;

  /** The answer of a radio button with this value. */
  protected abstract answerOf(value: string): FieldValue;

  read(): ControlValue {
    const { initial } = this.context;
    const value = this.#value;
    const untouched = value === initial || (!this.#touched && value === undefined);
    return { untouched, value };
  }

  draft(): FieldValue | undefined {
    const { value, untouched } = this.read();
    return untouched ? undefined : (value ?? '');
  }

  focusId(): string {
    const { id } = this.context;
    return this.isCheckbox ? id : `${id}-0`;
  }

  onInput(): void {
    this.#touched = true;
  }

  /** An unticked checkbox means "No" only if it was ticked before. */
  get #value(): FieldValue | undefined {
    const { id } = this.context;
    if (this.isCheckbox) {
      const box = inputOf(this.context, id);
      if (!box) return this.start;
      if (box.checked) return true;
      return this.#touched || this.start !== undefined ? false : undefined;
    }
    const radios = [0, 1, 2].flatMap((index) => inputOf(this.context, `${id}-${index}`) ?? []);
    if (radios.length === 0) return this.start;
    const answer = radios.find(({ checked }) => checked)?.value ?? '';
    return answer === '' ? undefined : this.answerOf(answer);
  }
}

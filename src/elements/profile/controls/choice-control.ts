/**
 * A choice of one or several options, declared by the campaign or given by the host.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import { isAnswered, type Option } from '../../../domain/field.js';
import type { ChoiceField } from '../../../kinds/choice.js';
import { pageClock } from '../../../flow/session/environment.js';
import { withTimeout } from '../../../loading/with-timeout.js';
import { textButton } from '../../ui/button.js';
import { checkboxGroup, selectField } from '../../ui/choices.js';
import { ChoiceOptions } from './choice-options.js';
import {
  inputOf,
  type Control,
  type ControlContext,
  type ControlOf,
  type ControlValue,
  autocompleteOf,
  lockableParams,
} from './control.js';

/** Milliseconds that saving waits for options. */
const timeoutMs = 4_000;

export const choice: ControlOf<'choice'> = (field, context) => new ChoiceControl(field, context);

/** A select for one option, checkboxes for several. */
class ChoiceControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #field: ChoiceField;
  readonly #context: ControlContext;
  readonly #options: ChoiceOptions;
  /** The chosen values. While these very options are rendered, the inputs are authoritative. */
  #chosen: readonly string[];
  #version = 0;
  #drawn = -1;

  constructor(field: ChoiceField, context: ControlContext) {
    this.#field = field;
    this.#context = context;
    this.name = field.name;
    this.names = [field.name];
    this.#chosen = listOf(context.draft ?? context.initial);
    this.#options = new ChoiceOptions(field, context, () => this.#renew());
  }

  /** The field as it is asked now: without a parent, and mandatory only if it can be answered. */
  get field(): ChoiceField {
    const { parent: _, ...field } = this.#field;
    return { ...field, mandatory: field.mandatory && this.#options.canBeAnswered };
  }

  /** A choice is asked once its parent is chosen. One that must be answered is shown in any case. */
  get isHidden(): boolean {
    const { status, dependsOn } = this.#options;
    if (status === 'closed') return true;
    if (dependsOn !== undefined || !this.#field.options || this.#field.mandatory) return false;
    const above = this.#field.parent;
    if (above === undefined || !this.#context.field(above)) return false;
    return this.#chosen.length === 0 && !isAnswered(this.#context.value(above));
  }

  render(error: string | undefined) {
    const { id, controller } = this.#context;
    const { i18n } = controller;
    this.#sync();
    if (this.isHidden) return nothing;
    const { status } = this.#options;
    const hint = this.#hint();
    const params = {
      ...lockableParams(this.field, id, i18n, error),
      options: this.#shown,
      hint,
    };
    const again = status === 'failed' ? this.#renderAgain() : nothing;
    if (this.#field.multiple) {
      return html`${checkboxGroup({ ...params, values: this.#chosen })}${again}`;
    }
    return html`${selectField({
      ...params,
      value: this.#chosen[0] ?? '',
      placeholder: i18n.t('common-choose'),
      autocomplete: autocompleteOf(this.#field),
      busy: status === 'loading',
    })}${again}`;
  }

  read(): ControlValue {
    this.#sync();
    const { initial } = this.#context;
    const stored = listOf(initial);
    const chosen = this.#chosen;
    const untouched = chosen.length === stored.length && chosen.every((id) => stored.includes(id));
    if (untouched) return { untouched, value: initial };
    const [first] = chosen;
    if (first === undefined) return { untouched };
    return { untouched, value: this.#field.multiple ? chosen : first };
  }

  draft(): FieldValue | undefined {
    return this.read().untouched ? undefined : this.#chosen;
  }

  /** Resolves when the options are known: only then it is known whether a choice is missing. */
  ready(): Promise<void> | undefined {
    const { mandatory, parent, readOnly } = this.#field;
    if (!mandatory || readOnly || parent === undefined) return undefined;
    if (this.#options.status !== 'loading' || isAnswered(this.read().value)) return undefined;
    const done = () => undefined;
    return withTimeout(this.#options.settle(), pageClock, undefined, timeoutMs).then(done, done);
  }

  focusId(): string {
    const { id } = this.#context;
    if (this.#shown.length > 0) return this.#field.multiple ? `${id}-0` : id;
    return this.#options.status === 'failed' ? `${id}-retry` : id;
  }

  /** Discards the choice when its parent changes. */
  onParentChange(name: string): boolean {
    if (name !== this.#options.dependsOn) {
      if (name === this.#field.parent) this.#context.redraw();
      return false;
    }
    this.#chosen = [];
    this.#version += 1;
    // The options of the new parent are requested at this update.
    this.#context.redraw();
    return true;
  }

  updated(): void {
    if (this.#drawn === this.#version) return;
    this.#drawn = this.#version;
    const { id } = this.#context;
    const select = inputOf(this.#context, id);
    if (select && !this.#field.multiple) select.value = this.#chosen[0] ?? '';
    for (const box of this.#boxes) box.checked = this.#chosen.includes(box.value);
  }

  dispose(): void {
    this.#options.dispose();
  }

  /** The options, plus chosen values that are not among them. */
  get #shown(): readonly Option[] {
    const { list, status } = this.#options;
    const { i18n } = this.#context.controller;
    const others = this.#chosen.filter((id) => !list.some(({ value }) => value === id));
    const label = (value: string) =>
      status === 'ready' ? i18n.t('options-stored', { value }) : value;
    return [...list, ...others.map((value) => ({ value, label: label(value) }))];
  }

  #hint(): TemplateResult | string | undefined {
    const { i18n } = this.#context.controller;
    const { status, list } = this.#options;
    switch (status) {
      case 'closed':
        return undefined;
      case 'loading':
        return i18n.t('options-loading');
      case 'failed':
        return html`<span role="status">${i18n.t('options-failed')}</span>`;
      case 'ready':
        return list.length === 0 ? i18n.t('options-empty') : undefined;
    }
  }

  #renderAgain(): TemplateResult {
    const { id, controller } = this.#context;
    const label = controller.i18n.t('common-retry');
    return textButton({ label, id: `${id}-retry`, onClick: this.#again });
  }

  /** Retries; the button is removed while the options load. */
  readonly #again = (): void => {
    inputOf(this.#context, this.#context.id)?.focus();
    this.#options.retry();
  };

  /** Reads the chosen values from the inputs, unless these still show other options. */
  #sync(): void {
    if (this.#drawn !== this.#version) return;
    const { id } = this.#context;
    if (this.#field.multiple) {
      this.#chosen = this.#boxes.flatMap(({ checked, value }) => (checked ? [value] : []));
      return;
    }
    const select = inputOf(this.#context, id);
    if (select) this.#chosen = select.value === '' ? [] : [select.value];
  }

  get #boxes(): HTMLInputElement[] {
    if (!this.#field.multiple) return [];
    const group = inputOf(this.#context, this.#context.id);
    return [...(group?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  }

  /** The options have changed; the choice stays. */
  #renew(): void {
    this.#sync();
    this.#version += 1;
    this.#context.redraw();
    // A microtask later the options have their new status.
    queueMicrotask(() => this.#context.revalidate());
  }
}

function listOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'object') return value;
  return value === undefined || value === '' ? [] : [String(value)];
}

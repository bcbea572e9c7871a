/**
 * The field for a new password: its rules, and the toggle that shows it. Once the code was sent, the field is collapsed to
 * the line "Password chosen"; its input stays in the form with its value.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Identifier } from '../../domain/identifier.js';
import type * as module from '../../domain/common-passwords.js';
import { checkPassword } from '../../domain/password.js';
import { Script } from '../../loading/script.js';
import { fieldErrorText } from '../forms/error-summary.js';
import type { Form, Parsed } from '../forms/form.js';
import { textButton } from '../ui/button.js';
import { extraAttributes } from '../ui/extra-attributes.js';
import { passwordField } from '../ui/password.js';
import type { CodeValues, CodeView } from './code-words.js';

const listOf = ({ commonPasswords }: typeof module) => commonPasswords;

/** A press waits two seconds for the list at most. Without it only the API refuses a common password. */
const common = new Script(() => import('../../domain/common-passwords.js').then(listOf), 2_000);

/**
 * `editing`: the field is open, since no valid password is held. `chosen`: a valid one is held, and the field is collapsed.
 * `reopened`: the visitor has opened the collapsed field.
 */
type Stage = 'editing' | 'chosen' | 'reopened';

/** Renders and parses the field, and decides whether it is collapsed. */
export class NewPasswordField {
  readonly name = 'new-password';
  readonly #view: CodeView;
  readonly #form: Form<CodeValues>;
  #stage: Stage = 'editing';
  #focusPending = false;
  #revealed = false;
  #isRepeat = false;

  constructor(view: CodeView) {
    this.#view = view;
    this.#form = view.form;
  }

  /** Whether the password was chosen before; the field is below the buttons then. */
  get isBelowButtons(): boolean {
    return this.#stage !== 'editing';
  }

  /** A promise for what `parse` needs; undefined if nothing is on its way. */
  loadRules(): Promise<unknown> | undefined {
    return common.value || common.hasFailed ? undefined : common.load();
  }

  parse(text: string, identifier: Identifier | undefined): Parsed<string> {
    const rules = { min: this.#min, identifier, common: common.value };
    const error = checkPassword(text, rules);
    return error ? { ok: false, error } : { ok: true, value: text };
  }

  /**
   * To be called for a new form; `isRepeat`: the visitor has chosen the password before, and it was lost, for example
   * by a reload.
   */
  reset(isRepeat: boolean): void {
    this.hide();
    this.#stage = 'editing';
    this.#isRepeat = isRepeat;
  }

  /** Collapses the field, which holds a valid password. */
  collapse(): void {
    this.hide();
    this.#stage = 'chosen';
  }

  /** Opens a collapsed field, because its password is not valid or was refused. `isNext`: it gets the focus. */
  open(isNext = false): void {
    if (this.#stage !== 'chosen' && !isNext) return;
    if (this.#stage === 'chosen') this.#stage = 'editing';
    this.#focusPending = isNext;
    this.#view.requestUpdate();
  }

  /** Opens the field after its input was cleared; has no effect before a password was chosen. */
  reopen(): void {
    if (this.#stage !== 'editing') this.reset(true);
  }

  /** Hides the text from the next render on. */
  hide(): void {
    this.#revealed = false;
  }

  /** `disabled`: the password cannot be changed now. `isOnly`: nothing else is asked. */
  render(disabled: boolean, isOnly: boolean): TemplateResult {
    const isChosen = this.#stage === 'chosen';
    return html`<div class=${this.isBelowButtons ? 'aside' : ''}>
      ${isChosen ? this.#renderChosen(disabled) : nothing}
      <div ?hidden=${isChosen}>${this.#renderField(isOnly)}</div>
    </div>`;
  }

  /** To be called after each render that shows the field: fetches what `parse` needs. */
  shown(): void {
    common.prefetch();
  }

  /** To be called after each render: focuses a field that the visitor has opened. */
  updated(): void {
    if (!this.#focusPending) return;
    this.#focusPending = false;
    this.#form.focus(this.name);
  }

  #renderChosen(disabled: boolean) {
    const { i18n } = this.#view.controller;
    const change = textButton({
      label: i18n.t('common-change'),
      ariaLabel: i18n.t('otp-password-change'),
      disabled,
      onClick: this.#change,
    });
    return html`<p class="chosen small">
      ${i18n.t('otp-password-chosen')} <span aria-hidden="true">·</span> ${change}
    </p>`;
  }

  #renderField(isOnly: boolean) {
    const { i18n } = this.#view.controller;
    const { name } = this;
    const error = fieldErrorText(this.#form.error(name), i18n);
    const why = this.#isRepeat ? `${i18n.t('otp-password-again')} ` : '';
    return passwordField({
      name,
      label: i18n.t('otp-password'),
      hint: why + i18n.t('otp-password-hint', { count: this.#min }),
      error,
      isOnly,
      autocomplete: 'new-password',
      enterkeyhint: 'done',
      extra: extraAttributes({ passwordrules: `minlength: ${this.#min};` }),
      required: true,
      revealed: this.#revealed,
      revealLabel: i18n.t('common-show-password'),
      onReveal: this.#toggle,
    });
  }

  get #min(): number {
    return this.#view.configuration.minPassword ?? 8;
  }

  readonly #change = (): void => {
    this.#stage = 'reopened';
    this.#focusPending = true;
    this.#view.requestUpdate();
  };

  readonly #toggle = (): void => {
    this.#revealed = !this.#revealed;
    this.#view.requestUpdate();
  };
}

/**
 * The field for a new password: its rules, the toggle that shows it, and the list of common passwords, which is loaded
 * when the field is first validated. Once the code was sent, the field is folded to the line "Password chosen"; its
 * input stays in the form with its value.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Identifier } from '../../domain/identifier.js';
import { checkPassword } from '../../domain/password.js';
import { fieldErrorText } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { CodeState } from './code-state.js';
import type { ValidationError } from '../forms/form-fields.js';
import { lazy } from '../../lazy/lazy.js';
import type { FormView } from '../forms/form-view.js';
import { changeButton } from '../ui/contact.js';
import { passwordField } from '../ui/password.js';

const commonPasswords = lazy(() => import('../../domain/common-passwords.js'));

/**
 * `asked`: the field is open, since no valid password is held. `folded`: a valid one is held. `changing`: the visitor has opened
 * the folded field.
 */
type Fold = 'asked' | 'folded' | 'changing';

/** Renders and validates the field, and decides whether it is folded. */
export class NewPasswordField {
  readonly name = 'new-password';
  readonly #view: FormView<CodeState['step']>;
  readonly #form: FormController;
  #fold: Fold = 'asked';
  #focusPending = false;
  #revealed = false;
  #isRepeat = false;
  #isRequested = false;
  #common: ReadonlySet<string> | undefined;

  constructor(view: FormView<CodeState['step']>) {
    this.#view = view;
    this.#form = view.form;
  }

  get value(): string {
    return this.#form.value(this.name);
  }

  /** Whether the form can be submitted without a look at the password; it then stands below the buttons. */
  get isAside(): boolean {
    return this.#fold !== 'asked';
  }

  validate(identifier?: Identifier): ValidationError | undefined {
    this.#loadCommonPasswords();
    return checkPassword(this.value, {
      min: this.#min,
      identifier,
      common: this.#common,
    });
  }

  /**
   * To be called for a new form; `isRepeat`: the visitor has chosen the password before, and it was lost, for example
   * by a reload.
   */
  reset(isRepeat: boolean): void {
    this.hide();
    this.#fold = 'asked';
    this.#isRepeat = isRepeat;
  }

  /** Folds the field if it holds a valid password. */
  fold(identifier: Identifier): void {
    if (this.validate(identifier)) return;
    this.hide();
    this.#fold = 'folded';
  }

  /** Opens a folded field, because its password is not valid or was refused. */
  ask(): void {
    if (this.#fold === 'folded') this.#fold = 'asked';
  }

  /** Opens the field after its input was cleared; has no effect before a password was chosen. */
  askAgain(): void {
    if (this.#fold !== 'asked') this.reset(true);
  }

  /** Hides the text from the next render on. */
  hide(): void {
    this.#revealed = false;
  }

  /** `disabled`: the password cannot be changed now. */
  render(disabled = false): TemplateResult {
    const isFolded = this.#fold === 'folded';
    return html`<div class=${this.isAside ? 'aside' : ''}>
      ${isFolded ? this.#renderFolded(disabled) : nothing}
      <div ?hidden=${isFolded}>${this.#renderField()}</div>
    </div>`;
  }

  /** To be called after each render: focuses a field that the visitor has opened. */
  updated(): void {
    if (!this.#focusPending) return;
    this.#focusPending = false;
    this.#form.focus(this.name);
  }

  #renderFolded(disabled: boolean) {
    const { i18n } = this.#view.element;
    const change = {
      label: i18n.t('common-change'),
      name: i18n.t('otp-password-change'),
      disabled,
      onClick: this.#change,
    };
    return html`<p class="chosen small">
      ${i18n.t('otp-password-chosen')} <span aria-hidden="true">·</span> ${changeButton(change)}
    </p>`;
  }

  #renderField() {
    const { i18n } = this.#view.element;
    const { name } = this;
    const error = fieldErrorText(this.#form.error(name), i18n);
    const why = this.#isRepeat ? `${i18n.t('otp-password-again')} ` : '';
    return passwordField({
      name,
      label: i18n.t('otp-password'),
      hint: why + i18n.t('otp-password-hint', { count: this.#min }),
      error,
      autocomplete: 'new-password',
      required: true,
      revealed: this.#revealed,
      revealLabel: i18n.t('common-show-password'),
      onReveal: this.#toggle,
    });
  }

  get #min(): number {
    return this.#view.configuration.minPassword ?? 8;
  }

  /** Imports the list; until it is loaded, common passwords are accepted. */
  #loadCommonPasswords(): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    commonPasswords.load().then(
      (list) => (this.#common = list.commonPasswords),
      () => (this.#isRequested = false),
    );
  }

  readonly #change = (): void => {
    this.#fold = 'changing';
    this.#focusPending = true;
    this.#view.update();
  };

  readonly #toggle = (): void => {
    this.#revealed = !this.#revealed;
    this.#view.update();
  };
}

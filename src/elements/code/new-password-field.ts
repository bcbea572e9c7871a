/**
 * The field for a new password: its rules, the toggle that shows it, and the list of common passwords, which is loaded
 * when the field is first validated.
 */
import type { TemplateResult } from 'lit';
import type { Identifier } from '../../domain/identifier.js';
import { checkPassword } from '../../domain/password.js';
import { fieldErrorText } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { lazy } from '../../lazy/lazy.js';
import type { SessionController } from '../core/session-controller.js';
import { passwordField } from '../ui/password.js';

const commonPasswords = lazy(() => import('../../domain/common-passwords.js'));

export class NewPasswordField {
  readonly name = 'new-password';
  readonly #controller: SessionController;
  readonly #form: FormController;
  #revealed = false;
  #isRepeat = false;
  #isRequested = false;
  #common: ReadonlySet<string> | undefined;

  constructor(controller: SessionController, form: FormController) {
    this.#controller = controller;
    this.#form = form;
  }

  get value(): string {
    return this.#form.value(this.name);
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
    this.#isRepeat = isRepeat;
  }

  /** Hides the text from the next render on. */
  hide(): void {
    this.#revealed = false;
  }

  render(): TemplateResult {
    const { i18n } = this.#controller;
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
    return this.#controller.configuration?.minPassword ?? 8;
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

  readonly #toggle = (): void => {
    this.#revealed = !this.#revealed;
    this.#controller.update();
  };
}

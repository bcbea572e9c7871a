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
import type { Journey } from '../journey.js';
import { passwordField } from '../templates/password.js';

const commonPasswords = lazy(() => import('../../domain/common-passwords.js'));

export class NewPassword {
  readonly name = 'new-password';
  readonly #journey: Journey;
  readonly #form: FormController;
  #revealed = false;
  #isAgain = false;
  #isAsked = false;
  #common: ReadonlySet<string> | undefined;

  constructor(journey: Journey, form: FormController) {
    this.#journey = journey;
    this.#form = form;
  }

  get value(): string {
    return this.#form.value(this.name);
  }

  validate(identifier?: Identifier): ValidationError | undefined {
    this.#askForCommon();
    return checkPassword(this.value, {
      min: this.#min,
      identifier,
      common: this.#common,
    });
  }

  /** To be called for a new form; `isAgain`: the password was chosen before, and is lost since. */
  begin(isAgain: boolean): void {
    this.hide();
    this.#isAgain = isAgain;
  }

  /** Hides the text from the next render on. */
  hide(): void {
    this.#revealed = false;
  }

  render(): TemplateResult {
    const { words } = this.#journey;
    const { name } = this;
    const error = fieldErrorText(this.#form.error(name), words);
    const why = this.#isAgain ? `${words.say('otp-password-again')} ` : '';
    return passwordField({
      name,
      label: words.say('otp-password'),
      hint: why + words.say('otp-password-hint', { count: this.#min }),
      error,
      autocomplete: 'new-password',
      required: true,
      revealed: this.#revealed,
      revealLabel: words.say('common-show-password'),
      onReveal: this.#toggle,
    });
  }

  get #min(): number {
    return this.#journey.configuration?.minPassword ?? 8;
  }

  /** Imports the list; until it is loaded, common passwords are accepted. */
  #askForCommon(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    commonPasswords.load().then(
      (list) => (this.#common = list.commonPasswords),
      () => (this.#isAsked = false),
    );
  }

  readonly #toggle = (): void => {
    this.#revealed = !this.#revealed;
    this.#journey.update();
  };
}

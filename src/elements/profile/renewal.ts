/**
 * The session ran out while somebody was typing: asks for the password inside the form, from when it is made
 * until it is dropped.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldValues } from '../../domain/customer.js';
import type { Activity } from '../../flow/state.js';
import { problemText } from '../../i18n/problem-words.js';
import type { Journey } from '../journey.js';
import { passwordField } from '../templates/password.js';

const id = 'renewal-password';

export class Renewal {
  readonly #journey: Journey;
  #empty = false;
  #focus = true;
  #revealed = false;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** After each drawing: the password gets the focus once. */
  drawn(): void {
    if (!this.#focus) return;
    this.#focus = false;
    this.#input?.focus();
  }

  render(activity: Activity, username: string | undefined): TemplateResult {
    const { words } = this.#journey;
    const problem = activity.kind === 'failed' ? activity.problem : undefined;
    const refused = problem?.code === 'wrong-credentials' ? problemText(problem, words) : undefined;
    const error = this.#empty ? words.say('mistake-password-empty') : refused;
    return html`<section class="group">
      <p role="status">${words.say('profile-session')}</p>
      ${
        username === undefined
          ? nothing
          : html`<input
              class="hidden"
              name="username"
              autocomplete="username"
              tabindex="-1"
              aria-hidden="true"
              readonly
              .defaultValue=${username}
            />`
      }
      ${passwordField({
        name: 'password',
        id,
        label: words.say('login-password'),
        error,
        autocomplete: 'current-password',
        required: true,
        revealed: this.#revealed,
        revealLabel: words.say('common-show-password'),
        onReveal: this.#reveal,
      })}
    </section>`;
  }

  /** Whether the event is of the password, and so no part of what is saved. */
  heard({ target }: Event): boolean {
    if ((target as Element | null)?.id !== id) return false;
    if (this.#empty) {
      this.#empty = false;
      this.#journey.update();
    }
    return true;
  }

  submit(values: FieldValues): void {
    const password = this.#input?.value ?? '';
    this.#empty = password === '';
    if (this.#empty) {
      this.#input?.focus();
      this.#journey.update();
      return;
    }
    this.#journey.act('log-in', (engine) => engine.renew(password, values));
  }

  get #input(): HTMLInputElement | undefined {
    const { shadowRoot } = this.#journey.host;
    return (shadowRoot?.getElementById(id) as HTMLInputElement | null) ?? undefined;
  }

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.#journey.update();
  };
}

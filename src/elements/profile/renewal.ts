/**
 * Asks for the password inside the profile form, after the session has expired.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldValues } from '../../domain/customer.js';
import type { Activity } from '../../flow/state.js';
import { mayMoveFocus } from '../core/focus.js';
import { hiddenUsername } from '../forms/hidden-username.js';
import type { Journey } from '../journey.js';
import { textButton } from '../templates/buttons.js';
import { passwordField } from '../templates/password.js';

const id = 'renewal-password';

export class Renewal {
  readonly #journey: Journey;
  readonly #keep: () => void;
  #empty = false;
  #focus = true;
  #revealed = false;
  /** The last failure whose error was focused. */
  #heard: Activity | undefined;

  /** `keep` stores what was typed before the visitor leaves the form. */
  constructor(journey: Journey, keep: () => void) {
    this.#journey = journey;
    this.#keep = keep;
  }

  /** To be called after each render: focuses the password, once per failure. */
  drawn(): void {
    if (!this.#focus) return;
    this.#focus = false;
    if (mayMoveFocus(this.#journey.host)) this.#input?.focus();
  }

  render(activity: Activity, username: string | undefined): TemplateResult {
    const { words, configuration, session } = this.#journey;
    const refused = this.refusal(activity);
    if (refused !== undefined && this.#heard !== activity) {
      this.#heard = activity;
      this.#focus = true;
    }
    const error = this.#empty ? words.say('mistake-password-empty') : refused;
    return html`<section class="group">
      <p id="renewal-reason" role="status">${words.say('profile-session')}</p>

      ${username === undefined ? nothing : hiddenUsername(username)}
      ${passwordField({
        name: 'current-password',
        id,
        label: words.say('login-password'),
        describedBy: error === undefined ? 'renewal-reason' : `${id}-error renewal-reason`,
        error,
        autocomplete: 'current-password',
        required: true,
        revealed: this.#revealed,
        revealLabel: words.say('common-show-password'),
        onReveal: this.#reveal,
      })}
      ${
        configuration?.reset && session?.isPresented('login')
          ? textButton({ label: words.say('profile-forgot'), onClick: this.#forgot })
          : nothing
      }
    </section>`;
  }

  /** The sentence for a wrong password; it does not mention the account name, which was not typed here. */
  refusal(activity: Activity): string | undefined {
    const isWrong = activity.kind === 'failed' && activity.problem.code === 'wrong-credentials';
    return isWrong ? this.#journey.words.say('profile-password-wrong') : undefined;
  }

  /** Whether the event belongs to the password, which is no part of the profile. */
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

  /** The log-in leads to the password reset, and back to the stored draft. */
  readonly #forgot = (): void => {
    if (this.#journey.isBusy) return;
    this.#keep();
    this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
  };

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.#journey.update();
  };
}

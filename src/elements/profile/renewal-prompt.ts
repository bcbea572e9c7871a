/**
 * Asks for the password inside the profile form, after the session has expired.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TypedProfile } from '../../flow/state/command.js';
import { isSessionOver } from '../../flow/state/errors.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { mayMoveFocus } from '../core/focus.js';
import { moveFocus, selectText } from '../core/reveal.js';
import type { SessionController } from '../core/session-controller.js';
import { textButton } from '../ui/button.js';
import { passwordField, hiddenUsername } from '../ui/password.js';
import { errorSummary } from '../ui/summary.js';

const id = 'renewal-password';

/** Renders the password field and keeps its text, its error and its focus. */
export class RenewalPrompt {
  readonly #controller: SessionController;
  readonly #saveDraft: () => void;
  /** The request whose failure the prompt explains. */
  readonly #reason: RequestStatus | undefined;
  #empty = false;
  #focus = true;
  #revealed = false;
  /** The last failure whose error was focused. */
  #seenFailure: RequestStatus | undefined;

  /** `saveDraft` stores what was typed before the visitor leaves the form. `request`: of the state that needs the password. */
  constructor(controller: SessionController, saveDraft: () => void, request: RequestStatus) {
    this.#controller = controller;
    this.#saveDraft = saveDraft;
    const isReason = request.kind === 'failed' && isSessionOver(request.problem);
    this.#reason = isReason ? request : undefined;
  }

  /** Follows a change of the request: the password is focused when it was wrong. */
  changed(request: RequestStatus): void {
    if (this.wrongPasswordText(request) === undefined || this.#seenFailure === request) return;
    this.#seenFailure = request;
    this.#focus = true;
  }

  /** To be called after each render: focuses and selects the password, once per failure. */
  updated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    if (mayMoveFocus(this.#controller.host)) selectText(this.#input);
  }

  render(request: RequestStatus, username: string | undefined): TemplateResult {
    const { i18n, configuration, session } = this.#controller;
    const refused = this.wrongPasswordText(request);
    const error = this.#empty ? i18n.t('mistake-password-empty') : refused;
    return html`<section class="group apart">
      <p id="renewal-reason" role="status">${i18n.t('profile-session')}</p>

      ${username === undefined ? nothing : hiddenUsername(username)}
      ${passwordField({
        name: 'current-password',
        id,
        label: i18n.t('login-password'),
        describedBy: error === undefined ? 'renewal-reason' : `${id}-error renewal-reason`,
        error,
        autocomplete: 'current-password',
        enterkeyhint: 'done',
        required: true,
        revealed: this.#revealed,
        revealLabel: i18n.t('common-show-password'),
        onReveal: this.#reveal,
      })}
      ${
        configuration?.reset !== false && session?.canShow('login')
          ? textButton({ label: i18n.t('profile-forgot'), onClick: this.#forgot })
          : nothing
      }
    </section>`;
  }

  /**
   * What stands at the button for a failure that the prompt explains; undefined for any other failure. A wrong password is told at its
   * field, and announced here, since the field may have the focus already.
   */
  renderSummary(request: RequestStatus): TemplateResult | undefined {
    const wrong = this.wrongPasswordText(request);
    if (wrong) return html`<p role="alert" class="hidden">${keyed(request, wrong)}</p>`;
    // The prompt says that the session has expired, but not that the renewed session was refused as well.
    return request === this.#reason ? errorSummary({}) : undefined;
  }

  /** The sentence for a wrong password; it does not mention the account name, which was not typed here. */
  wrongPasswordText(request: RequestStatus): string | undefined {
    const isWrong = request.kind === 'failed' && request.problem.code === 'wrong-credentials';
    return isWrong ? this.#controller.i18n.t('profile-password-wrong') : undefined;
  }

  /** Whether the event belongs to the password, which is not in the profile. */
  handleInput({ target }: Event): boolean {
    if ((target as Element | null)?.id !== id) return false;
    if (this.#empty) {
      this.#empty = false;
      this.#controller.update();
    }
    return true;
  }

  submit(typed: TypedProfile): void {
    const password = this.#input?.value ?? '';
    this.#empty = password === '';
    if (this.#empty) {
      moveFocus(this.#input);
      this.#controller.update();
      return;
    }
    this.#controller.session?.send({ type: 'renew', password, ...typed });
  }

  get #input(): HTMLInputElement | undefined {
    const { shadowRoot } = this.#controller.host;
    return (shadowRoot?.getElementById(id) as HTMLInputElement | null) ?? undefined;
  }

  /** The log-in leads to the password reset, and back to the stored draft. */
  readonly #forgot = (): void => {
    if (this.#controller.isBusy) return;
    this.#saveDraft();
    this.#controller.session?.send({ type: 'open-login' });
  };

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.#controller.update();
  };
}

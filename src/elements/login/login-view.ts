/**
 * The log-in step: asks for account name and password.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { channels, type Identifier } from '../../domain/identifier.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { idle, isBlocked, isHeldByHost } from '../../flow/state/request.js';
import { BfcacheReset } from '../core/bfcache.js';
import { stoppable, waitingLine } from '../core/progress-controller.js';
import type { Changed, StateAt } from '../core/step-view.js';
import type { SessionController } from '../core/session-controller.js';
import { retryLabel } from '../forms/request-feedback.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import { FormView } from '../forms/form-view.js';
import { SubmitGate } from '../forms/submit-gate.js';
import type { Parsed, Parsers } from '../forms/form.js';
import { partsWithButton, sentenceWithButton } from '../forms/sentence-links.js';
import { loadMobileRules } from '../phone/mobile-rules.js';
import { primaryButton, textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { errorSummary } from '../ui/summary.js';
import { passwordStyles } from '../ui/password.styles.js';
import { passwordField } from '../ui/password.js';
import { cardOwner } from '../forms/card-owner.js';
import { parseLoginIdentifier, username, usernameField } from '../forms/account-name.js';
import { SavedPassword } from './saved-password.js';

interface Credentials {
  username: string;
  'current-password': string;
}

type Reason = NonNullable<StateAt<'login'>['reason']>;

const password = 'current-password';

export const createView = (controller: SessionController) => new LoginView(controller);

class LoginView extends FormView<'login', Credentials> {
  static override readonly styles = [passwordStyles];
  readonly #gate = new SubmitGate(this.controller, () =>
    loadMobileRules(this.controller.configuration),
  );
  #revealed = false;
  /** Whether a password was wrong since the step was opened: the reason for the step is not said any more. */
  #wasWrong = false;

  constructor(controller: SessionController) {
    super(controller);
    new BfcacheReset(this);
    new SavedPassword(this, (saved) => this.#accepted(saved));
  }

  protected override fields(): Parsers<Credentials> {
    return { [username]: (text) => this.#parseUsername(text), [password]: parsePassword };
  }

  protected override willUpdate(): void {
    this.#wasWrong ||= isWrong(this.state.request);
  }

  protected override updated(changed: Changed<'login'>): void {
    const { request } = this.state;
    this.feedback.updated(request);
    const isNew = changed.has('state') && changed.get('state')?.request !== request;
    if (isNew && isWrong(request)) this.form.selectIfIdle(password);
  }

  override render(): TemplateResult {
    const { state, controller, feedback, form } = this;
    const { i18n } = controller;
    const { request } = state;
    const owner = state.isOwner && state.identifier;
    const reason = this.#wasWrong ? undefined : state.reason;
    const busy = this.#gate.isWaiting || request.kind === 'busy';
    // The register form of the same page may be busy, too.
    const blocked = isBlocked(controller.state);
    const seconds = feedback.countDown(request);
    const busyLabel = this.t('login-busy');
    const passwordError = fieldErrorText(form.error(password), i18n);
    // It has the focus when the step opens: heard with the heading and with why the step is shown.
    const ids = [
      passwordError && `${password}-error`,
      'heading',
      owner && 'owner',
      reason && 'note',
    ];
    const describedBy = ids.filter(Boolean).join(' ');
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#submit}
      @input=${form.onInput}
      @reset=${this.#hide}
    >
      ${heading({ ...controller.heading, text: this.t('login-heading'), note: reason !== undefined })}
      ${owner ? cardOwner(controller, owner) : nothing} ${errorAnnouncement(form, i18n)}
      ${renderErrorSummary({ form, request: idle, controller, isShort: true })}
      ${
        owner
          ? nothing
          : usernameField(i18n, {
              error: fieldErrorText(form.error(username), i18n),
              value: state.username ?? this.configuration.identifier?.value,
            })
      }
      ${passwordField({
        name: password,
        label: this.t('login-password'),
        error: passwordError,
        ...(state.username !== undefined && { describedBy }),
        autocomplete: 'current-password',
        enterkeyhint: 'go',
        required: true,
        revealed: this.#revealed,
        revealLabel: this.t('common-show-password'),
        onReveal: this.#reveal,
      })}
      ${notice({ kind: 'info', ...(reason && { text: this.#reasonText(reason) }), isNote: true })}
      ${feedback.renderOfflineNotice(request)} ${this.#renderProblem(blocked)}
      <div class="actions">
        ${primaryButton({
          label: retryLabel(this.t('common-log-in'), seconds),
          busyLabel,
          busy,
          disabled: seconds > 0 || isHeldByHost(state),
        })}
        ${waitingLine({ stage: this.progress.measure(busy), i18n, busyLabel, ...stoppable(this.controller, this.#stop) })}
      </div>
      <div class="ways">${this.#renderForgot(blocked)}${this.#renderRegister(blocked)}</div>
    </form>`;
  }

  #reasonText(reason: Reason): string {
    const { afterReload } = this.state.pendingProfile ?? {};
    if (!afterReload || reason === 'changed') return this.t(`login-${reason}`);
    return this.t(afterReload === 'kept' ? 'login-resumed-kept' : 'login-resumed');
  }

  #renderProblem(disabled: boolean): TemplateResult {
    const { controller, feedback, form, state } = this;
    const { request, reason, identifier, isOwner, username: tried } = state;
    const shown = form.listed.size > 0 ? idle : feedback.summarised(request);
    // The look-up has found the account, so that only the password can be wrong.
    const isKnown = (reason === 'registered' || isOwner) && identifier?.value === tried;
    if (!identifier || !isKnown || !isWrong(shown)) {
      return renderErrorSummary({ request: shown, controller, isAgain: feedback.isAgain(request) });
    }
    const { reset, identifiers = channels } = this.configuration;
    const hasCard = identifier.channel !== 'card' && identifiers.includes('card');
    const again = `login-again${hasCard ? '-card' : ''}${reset === false ? '' : '-reset'}` as const;
    const label = this.t('login-choose-new');
    const button = textButton({ label, name: 'reset', disabled, onClick: this.#forgot });
    const title = html`${this.t(`login-wrong-${identifier.channel}`)}
    ${partsWithButton(controller.i18n, again, button)}`;
    return errorSummary({ key: request, title });
  }

  #renderForgot(disabled: boolean) {
    if (this.configuration.reset === false) return nothing;
    const label = this.t('login-forgot');
    return textButton({ label, name: 'forgot', disabled, onClick: this.#forgot });
  }

  #renderRegister(disabled: boolean) {
    const { i18n, hasFlow, state, session } = this.controller;
    // Without a flow the register form is on the page as well, unless the log-in has replaced it.
    const hasGivenWay =
      state.step === 'login' && state.reason !== undefined && session?.participants.has('register');
    if (!hasFlow && !hasGivenWay) return nothing;
    const label = this.t('login-register');
    const register = textButton({ label, disabled, onClick: this.#register });
    return sentenceWithButton(i18n, 'login-no-account', register);
  }

  /** The account name to send: as typed if it is not a known kind of identifier, or unchanged since the last attempt. */
  #parseUsername(text: string): Parsed<string> {
    const typed = text.trim();
    if (typed === '') return { ok: false, error: { key: 'username-empty' } };
    const isUnchanged = typed === this.state.username;
    return { ok: true, value: isUnchanged ? typed : (this.#identifier?.value ?? typed) };
  }

  /** The account name as an identifier, for the register form and for the forgotten password. */
  get #identifier(): Identifier | undefined {
    return parseLoginIdentifier(this.controller, this.form.text(username), this.state.identifier);
  }

  /**
   * The account name of a saved password: undefined if it is not an identifier, or if another one is typed. A word like `shop-admin`
   * could be a card code; it is more likely an account of the shop.
   */
  #accepted(saved: string): string | undefined {
    const known = parseLoginIdentifier(this.controller, saved, undefined);
    if (!known || (known.channel === 'card' && !/\d/.test(known.value))) return undefined;
    const isFree = this.form.text(username).trim() === '';
    return isFree || this.#identifier?.value === known.value ? known.value : undefined;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#gate.whenReady(() => this.#logIn());
  };

  protected override repeat(): void {
    this.#logIn();
  }

  #logIn(): void {
    const { state } = this;
    if (this.controller.isBusy || this.feedback.countDown(state.request) > 0) return;
    const typed = this.form.submit();
    if (!typed) return;
    this.#revealed = false;
    const credentials = { username: typed.username, password: typed[password] };
    this.send({ type: 'log-in', ...credentials });
  }

  readonly #stop = (): void => {
    this.#gate.stop();
    this.controller.session?.cancelReads();
  };

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.requestUpdate();
  };

  readonly #hide = (): void => {
    this.#revealed = false;
  };

  readonly #register = (): void => {
    this.send({ type: 'open-register', identifier: this.#identifier });
  };

  /** Passes the typed account name on to the reset step. */
  readonly #forgot = (): void => {
    const identifier = this.#identifier;
    this.send({ type: 'open-reset', ...(identifier && { identifier }) });
  };
}

function isWrong(request: RequestStatus): boolean {
  return request.kind === 'failed' && request.problem.code === 'wrong-credentials';
}

function parsePassword(text: string): Parsed<string> {
  return text === '' ? { ok: false, error: { key: 'password-empty' } } : { ok: true, value: text };
}

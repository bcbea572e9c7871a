/**
 * The register step: reads the identifier, shows what is wrong, and looks it up.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { channels, type Identifier } from '../../domain/identifier.js';
import { readIdentifier } from '../../domain/read-identifier.js';
import type { Problem } from '../../domain/problem.js';
import { isAddressRefused } from '../../domain/problem-meaning.js';
import { idle, isInDialog } from '../../flow/state/request.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { stoppable, waitingLine } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import type { Changed, StateAt } from '../core/step-view.js';
import { retryLabel } from '../forms/request-feedback.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import { FormView } from '../forms/form-view.js';
import { SubmitGate } from '../forms/submit-gate.js';
import type { FieldError, Parsed, Parsers } from '../forms/form.js';
import { supportLinks } from '../forms/page-links.js';
import { mobileRules, loadMobileRules } from '../phone/mobile-rules.js';
import { pressedLogIn } from '../login/saved-password.js';
import { AddressSuggestion } from './address-suggestion.js';
import { renderConfirm } from './confirm-form.js';
import { PasskeyLogIn } from './passkey-log-in.js';
import { FilledSlot } from '../card/filled-slot.js';
import { cardFace } from '../ui/card-face.js';
import { cardStyles } from '../ui/card-face.styles.js';
import { link } from '../ui/button.js';
import { notice } from '../ui/notice.js';
import { promiseStyles } from '../ui/promise.styles.js';
import {
  type Contacts,
  contactsOf,
  asksCard,
  pressKey,
  renderRegister,
  username,
} from './register-template.js';

type RegisterState = StateAt<'register'>;

interface RegisterValues {
  username: Identifier;
}

/** The error at the field of a card that the API does not know. */
const unknownCard: Problem = { code: 'invalid-field' };

/** The view of the step `register`. */
export const createView = (controller: SessionController) => new RegisterView(controller);

class RegisterView extends FormView<'register', RegisterValues> {
  static override readonly styles = [cardStyles, promiseStyles];
  readonly #gate = new SubmitGate(this.controller, () =>
    loadMobileRules(this.controller.configuration),
  );
  /** Whether the visitor has chosen to type a card number; undefined before they choose. */
  #prefersCard: boolean | undefined;
  /** The text that was typed for the other question, while its input is not shown. */
  #otherText = '';
  readonly #suggestion = new AddressSuggestion(
    this,
    () => (this.#asksCard ? undefined : this.form.control(username)),
    (target) => {
      this.form.onInput({ target });
      // Without passwords the press waits for the answer to the suggestion, and continues with it.
      if (this.state.passwordless) this.repeat();
    },
  );
  readonly #passkey = new PasskeyLogIn(this);
  readonly #brand = new FilledSlot(() => this.requestUpdate());
  #isPrepared = false;

  protected override fields(): Parsers<RegisterValues> {
    return { [username]: this.#parse };
  }

  protected override willUpdate(changed: Changed<'register'>): void {
    if (!changed.has('state')) return;
    const { reason, identifier, request } = this.state;
    const before = changed.get('state');
    if (!before) {
      // The visitor may have typed or chosen before the script was loaded.
      const isCard = askedForCard(this.form.control(username));
      if (this.#isTyped || isCard) this.#prefersCard = isCard;
      if (this.#isTyped) this.#suggestion.typed();
    }
    const refused = addressProblem(request);
    if (refused && !this.state.isOwner && request !== before?.request)
      this.form.refuse(username, refused);
    const isNew = reason !== before?.reason || identifier !== before?.identifier;
    if (reason === 'card-unknown' && isNew) this.form.refuse(username, unknownCard);
  }

  protected override updated(): void {
    if (this.#isTyped) this.#prepare();
    this.feedback.updated(this.state.request);
  }

  override render(): TemplateResult {
    const { state } = this;
    const { request } = state;
    const busy = request.kind === 'busy' || this.#gate.isWaiting;
    const seconds = this.feedback.countDown(request);
    const isSending = request.kind === 'busy' && request.action === 'send-code';
    const waiting = waitingLine({
      stage: this.progress.measure(busy && !isInDialog(request)),
      i18n: this.controller.i18n,
      busyLabel: this.t(isSending ? 'otp-sending' : 'register-busy'),
      // A message that is on its way cannot be stopped.
      ...(!isSending && stoppable(this.controller, this.#stop)),
    });
    const below = html`${waiting}${this.#passkey.render(busy)}`;
    const { identifier, isOwner } = state;
    if (isOwner && identifier)
      return renderConfirm(this, {
        identifier,
        request,
        seconds,
        busy,
        below,
        onSubmit: this.#onSubmit,
      });
    return renderRegister(this, state, {
      asksCard: this.#asksCard,
      busy,
      disabled: seconds > 0,
      isInterruptible: request.kind !== 'busy',
      label: retryLabel(this.t(pressKey(state)), seconds),
      error: this.#describe(this.form.error(username)),
      sample: this.#renderSample(),
      notice: html`${this.#renderReason(state)}${this.#passkey.renderNotice(request)}${this.#suggestion.render()}${this.feedback.renderOfflineNotice(request)}
      ${this.#renderProblem(state)}`,
      waiting: below,
      lastWay: this.#passkey.renderForget(busy),
      onSubmit: this.#onSubmit,
      onInput: this.#onInput,
      onReset: this.#forget,
      onToggle: this.#toggle,
      onLogin: this.#openLogin,
    });
  }

  /** The owner of a card that was shown before a reload only confirms who they are. */
  override get onlyControl(): HTMLElement | undefined {
    return this.state.isOwner ? undefined : super.onlyControl;
  }

  get #contacts(): Contacts {
    return contactsOf(this.configuration.identifiers);
  }

  /** Whether the form asks for a card number: chosen by the visitor, offered, or the only identifier that is accepted. */
  get #asksCard(): boolean {
    const { state, configuration } = this;
    const { identifiers = channels } = configuration;
    if (this.#contacts === '') return true;
    const prefersCard = this.#prefersCard ?? asksCard(this, state);
    return prefersCard && identifiers.includes('card');
  }

  /** Whether the input has another text than the one it was offered with. */
  get #isTyped(): boolean {
    const control = this.form.control(username);
    return control !== undefined && control.value !== control.defaultValue;
  }

  /** A sample of the card, without the data of a customer and with a decorative barcode. */
  #renderSample(): TemplateResult {
    return cardFace({
      label: '',
      ...(!this.#brand.isFilled && { brand: this.t('card-label') }),
      onBrand: this.#brand.onChange,
      numberLabel: '',
      barcode: html`<div class="bars"></div>`,
    });
  }

  /** Why the visitor has to request a code once more, where nobody chooses a password. */
  #renderReason({ reason, pendingProfile }: RegisterState): TemplateResult | typeof nothing {
    if (reason !== 'session') return nothing;
    const { afterReload } = pendingProfile ?? {};
    const resumed = afterReload === 'kept' ? 'register-resumed-kept' : 'register-resumed';
    return notice({ kind: 'info', text: this.t(afterReload ? resumed : 'register-once-more') });
  }

  #renderProblem({ request, reason }: RegisterState): TemplateResult {
    const { controller, form } = this;
    // Where only cards are accepted, the support is the only way on.
    const needsSupport = reason === 'card-unknown' && !this.#contacts;
    const support = needsSupport ? supportLinks(controller).support : undefined;
    const describe = (_name: string, error: FieldError) => this.#describe(error) ?? '';
    const shown = addressProblem(request) ? idle : this.feedback.summarised(request);
    return html`${support ? html`<p>${link(support)}</p>` : nothing}
    ${errorAnnouncement(form, controller.i18n, describe)}
    ${renderErrorSummary({ form, request: shown, controller, reword: this.#passkey.reword(request), isAgain: this.feedback.isAgain(request) })}`;
  }

  #describe(error: FieldError | undefined): string | undefined {
    const isUnknownCard = error?.kind === 'server' && error.problem === unknownCard;
    return isUnknownCard
      ? this.t(`register-card-unknown-${this.#contacts || 'only'}`)
      : fieldErrorText(error, this.controller.i18n);
  }

  /** Fetches what the next step needs, from the first key on. */
  #prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void loadMobileRules(this.controller.configuration);
    this.controller.session?.warmUp();
  }

  readonly #parse = (text: string): Parsed<Identifier> => {
    const { identifiers = channels } = this.configuration;
    const channel = this.#asksCard ? 'card' : 'contact';
    const rules = mobileRules(this.controller);
    const result = readIdentifier(text, { channels: identifiers, channel, ...rules });
    return result.ok ? { ok: true, value: result.identifier } : result;
  };

  readonly #onInput = (event: Event): void => {
    this.form.onInput(event);
    this.#prefersCard ??= this.#asksCard;
    this.#suggestion.typed();
    this.#prepare();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#gate.whenReady((startedAt) => this.#identify(startedAt));
  };

  protected override repeat(): void {
    this.#gate.whenReady((startedAt) => this.#identify(startedAt));
  }

  #identify(startedAt: number): void {
    const { state } = this;
    if (this.controller.isBusy || this.feedback.countDown(state.request) > 0) return;
    const typed = this.form.submit();
    if (!typed) return;
    // Where nobody chooses a password the press sends a message: with an address that looks mistyped the first press only shows
    // the suggestion.
    if (state.passwordless && !state.isOwner && this.#suggestion.holds()) return;
    this.#suggestion.clear();
    const { username: identifier } = typed;
    this.send({ type: 'identify', identifier }, startedAt);
  }

  /** Asks the other question, and exchanges the typed text. */
  readonly #toggle = (): void => {
    const control = this.form.control(username);
    this.#prefersCard = !this.#asksCard;
    if (control) [control.value, this.#otherText] = [this.#otherText, control.value];
    this.#suggestion.clear();
    this.form.reset();
    this.requestUpdate();
    void this.controller.host.updateComplete.then(() => this.form.focus(username));
  };

  readonly #forget = (): void => {
    this.#otherText = '';
    this.#prefersCard = undefined;
    this.#suggestion.clear();
  };

  /** Passes the typed identifier on to the log-in. */
  readonly #openLogin = (): void => {
    this.send({ type: 'open-login', identifier: this.form.value(username) });
    pressedLogIn(this.controller.session);
  };

  readonly #stop = (): void => {
    this.#gate.stop();
    this.controller.session?.cancelReads();
  };
}

/** Whether the opening form has drawn the input for a card number: `register-template.ts` lets no browser fill that in. */
function askedForCard(input: HTMLInputElement | undefined): boolean {
  return input?.autocomplete === 'off';
}

/** The problem of a refused address, which is shown at the input. */
function addressProblem(request: RequestStatus): Problem | undefined {
  if (request.kind !== 'failed') return undefined;
  return isAddressRefused(request.problem, true) ? request.problem : undefined;
}

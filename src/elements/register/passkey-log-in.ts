/**
 * The log-in with a passkey at the first form: a button where this device remembers one, and the browser's own offer at the field.
 */
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { passkeyScript } from '../../flow/commands/passkey-script.js';
import type { RequestStatus } from '../../flow/state/state.js';
import type { Session } from '../../flow/session/session.js';
import { usesPasskey } from '../../flow/session/passkey-setting.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { StepView } from '../core/step-view.js';
import { textButton, type TextButtonParams } from '../ui/button.js';
import { notice } from '../ui/notice.js';
import { passkeyPlace } from './register-template.js';

type RegisterView = StepView<'register'>;

export class PasskeyLogIn implements ReactiveController {
  readonly #view: RegisterView;
  /** Undefined until the script of passkeys has answered. */
  #isOffered: boolean | undefined;
  #session: Session | undefined;
  /** The visitor has chosen a passkey that this device does not know. */
  #asksAddress = false;
  /** Ends the browser's offer at the field, or the way to it. One that was refused is not made again. */
  #offer = new AbortController();

  constructor(view: RegisterView) {
    this.#view = view;
    view.addController(this);
  }

  hostUpdated(): void {
    const { showsJourney, session } = this.#view.controller;
    if (this.#session && this.#session !== session) this.#startAnew();
    if (this.#session || !showsJourney || !session || !usesPasskey(session.configuration)) return;
    this.#session = session;
    this.#start(session).catch(() => {
      if (this.#session === session) this.#isOffered ??= false;
      this.#view.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#offer.abort();
  }

  /** The log-in. */
  render(disabled: boolean): TemplateResult | typeof nothing {
    return this.#renderButton('passkey-log-in', {
      name: 'passkey',
      disabled,
      onClick: this.#logIn,
    });
  }

  renderForget(disabled: boolean): TemplateResult | typeof nothing {
    return this.#renderButton('passkey-forget', {
      name: 'forget-device',
      disabled,
      onClick: this.#forget,
    });
  }

  #renderButton(label: MessageKey, rest: Omit<TextButtonParams, 'label'>) {
    if (this.#isOffered === undefined) return passkeyPlace(this.#view);
    return this.#isOffered ? textButton({ label: this.#view.t(label), ...rest }) : nothing;
  }

  /** What the visitor does next after the choice of a passkey that this device does not know, until an address does not fit it. */
  renderNotice(request: RequestStatus): TemplateResult {
    const isAsked = this.#asksAddress && !this.reword(request);
    const asked = isAsked && { text: this.#view.t('passkey-address') };
    return notice({ kind: 'info', ...asked });
  }

  /** The sentence of an address that the chosen passkey does not fit: no other look-up of an address logs in. */
  reword(request: RequestStatus): (() => string) | undefined {
    if (request.kind !== 'failed' || request.action !== 'identify') return undefined;
    const isOther = request.problem.code === 'wrong-credentials';
    return isOther ? () => this.#view.t('passkey-wrong-address') : undefined;
  }

  /** Another campaign has other passkeys. */
  #startAnew(): void {
    this.#offer.abort();
    this.#offer = new AbortController();
    this.#session = undefined;
    this.#isOffered = undefined;
    this.#asksAddress = false;
  }

  async #start(session: Session): Promise<void> {
    const view = this.#view;
    const { signal } = this.#offer;
    const { configuration } = session;
    const script = await passkeyScript.load();
    const { device, site } = script.passkeyDevice(configuration);
    script.dropAbandoned(configuration, Date.now());
    const offered = await script.offeredPasskeys(device, view.state.identifier);
    const known = offered.map(({ id }) => id);
    if (this.#session !== session) return;
    this.#isOffered = known.length > 0;
    view.requestUpdate();
    if (!(await script.canOfferAtField())) return;
    signal.throwIfAborted();
    const opened = await script.open(site, [], { mediation: 'conditional', signal });
    if (!opened || signal.aborted) return;
    this.#asksAddress = opened.id !== device.remembered?.id && !known.includes(opened.id);
    view.send({ type: 'log-in-with-passkey', opened });
    view.requestUpdate();
  }

  readonly #logIn = (): void => {
    // The browser makes one request at a time.
    this.#offer.abort();
    this.#view.send({ type: 'log-in-with-passkey' });
  };

  readonly #forget = (): void => {
    this.#isOffered = false;
    this.#view.requestUpdate();
    // The pressed link goes.
    this.#view.renderRoot.querySelector('input')?.focus();
    void this.#view.controller.session?.forgetDevice();
  };
}

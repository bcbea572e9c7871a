/**
 * "Put it on your phone": a QR code on a desktop, whose address leads the phone that reads it to its pass. It appears after a
 * press only, because a photograph of the screen is enough to get the pass.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { pageClock } from '../../flow/session/environment.js';
import type { StepView } from '../core/step-view.js';
import type { Barcode } from './barcode/bars.js';
import { barcodeTemplate } from './barcode/barcode-template.js';
import { qrEncoder } from './barcode/qr-encoder.js';
import { textButton } from '../ui/button.js';
import { switchButton } from '../ui/card-buttons.js';
import { errorText } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { isDesktop, PassRequest } from './pass-request.js';

/** Milliseconds; the gateway's address is valid for five minutes. */
const renewAfter = 240_000;

export class PhoneCode {
  readonly #view: StepView<'done'>;
  readonly #request: PassRequest;
  #code: Barcode | undefined;
  #stopRenewal: (() => void) | undefined;

  constructor(view: StepView<'done'>) {
    this.#view = view;
    this.#request = new PassRequest(view, {
      load: () => qrEncoder.load(),
      onGiven: (address) => this.#show(address),
      onEnd: () => this.#hide(),
    });
  }

  /** Whether the visitor is at a computer without touch: then the pass for their phone is what they came for. */
  get isFirst(): boolean {
    return this.#isOffered && !matchMedia('(any-pointer: coarse)').matches;
  }

  get #isOffered(): boolean {
    return this.#request.wallets.length > 0 && isDesktop();
  }

  /** `isPrimary`: the button is the primary one until the code is there. */
  render(isPrimary: boolean): TemplateResult | typeof nothing {
    const { status, failure } = this.#request;
    if (!this.#isOffered) return nothing;
    const t = this.#view.t.bind(this.#view);
    const code = this.#code;
    const waits = status.kind === 'asking' && !code;
    const error = code ? undefined : failure;
    const label = t(code ? 'card-phone-hide' : 'card-phone');
    return html`<div class="to-phone">
      ${
        isPrimary
          ? switchButton({ label, isPrimary: !code, onClick: this.#toggle })
          : textButton({ label: html`${icon('phone')}${label}`, onClick: this.#toggle })
      }
      <div class=${code ? 'phone-panel' : nothing}>
        ${code ? html`<div class="phone-code">${barcodeTemplate(code, t('card-phone-code'))}</div>` : nothing}
        <div>
          ${code ? this.#renderHeading() : nothing}
          <div role="status" class="small">
            ${code ? t('card-phone-hint') : waits ? t('card-phone-asked') : errorText({ name: 'phone', error })}
          </div>
        </div>
      </div>
    </div>`;
  }

  #renderHeading(): TemplateResult {
    const level = Math.min(this.#view.controller.heading.level + 1, 6);
    return html`<p class="phone-title" role="heading" aria-level=${level}>
      ${this.#view.t('card-phone')}
    </p>`;
  }

  readonly #toggle = (): void => {
    if (this.#code) this.#request.end();
    else this.#request.ask('phone');
    this.#view.requestUpdate();
  };

  #show(address: string): void {
    this.#code = qrEncoder.value?.(address);
    this.#stopRenewal = onceOld(() => this.#request.ask('phone'));
  }

  #hide(): void {
    this.#stopRenewal?.();
    this.#code = undefined;
  }
}

/**
 * Calls back once, four minutes from now. Timers stand still while the device sleeps but the address does not, so the timer is
 * set again by the wall clock when the page is visible again. Returns a function that prevents the call.
 */
function onceOld(callback: () => void): () => void {
  const steady = pageClock.now();
  const wall = pageClock.date();
  let stopTimer: (() => void) | undefined;
  const stop = (): void => {
    stopTimer?.();
    document.removeEventListener('visibilitychange', setTimer);
  };
  const setTimer = (): void => {
    stopTimer?.();
    const age = Math.max(pageClock.now() - steady, pageClock.date() - wall);
    stopTimer = pageClock.after(Math.max(0, renewAfter - age), () => {
      stop();
      callback();
    });
  };
  document.addEventListener('visibilitychange', setTimer);
  setTimer();
  return stop;
}

import { html, nothing, type TemplateResult } from 'lit';
import { elementFor, type ElementKind } from '../flow/state/who-shows.js';
import { serverFallback } from './core/is-server.js';
import { stepNumber, steps } from './core/step-count.js';
import type { FlowSteps } from './flow/flow-steps.js';
import { secondScript } from './second-script.js';
import { OnboardingElement } from './onboarding-element.js';
import { benefits } from './ui/promise.js';
import { stepStyles } from './ui/steps.styles.js';
import { stepIndicator } from './ui/steps.js';

/**
 * The whole journey in one tag: registration or log-in, data entry and the card.
 *
 * It renders the element of the current step, the step indicator and the error page.
 * It passes its configuration on to them.
 *
 * @element onboarding-flow
 * @slot - Shown until the element is defined: for example a link for browsers without scripts.
 * @slot intro - A reason to join, under the heading of the first form.
 * @slot promise - What the visitor gets, beside the small card of the first form; instead of the list of `promise`.
 * @slot brand - The brand's logo on the card, and on the small card of the first form.
 * @slot wallet - Your buttons that add the card to a wallet, instead of the links.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The first form can be used.
 * @fires {CustomEvent<StartedDetail>} onboarding-started - The visitor has typed or chosen something for the first time.
 * @fires {CustomEvent<IdentifiedDetail>} onboarding-identified - It is known whether the visitor is new, has a card or is registered. Cancelable: the next step.
 * @fires {CustomEvent<CodeSentDetail>} onboarding-code-sent - A code was sent.
 * @fires {CustomEvent<AccountDetail>} onboarding-verified - The code was correct, and the account exists. Cancelable: data entry.
 * @fires {CustomEvent<ProfileSavedDetail>} onboarding-profile-saved - The profile was saved, with these consents. Cancelable: the end of the journey.
 * @fires {CustomEvent<AccountDetail>} onboarding-logged-in - The visitor has logged in, and no mandatory data is missing. Cancelable: the end of the journey.
 * @fires {CustomEvent<IncompleteDetail>} onboarding-incomplete - The visitor has logged in, but mandatory data is missing. Cancelable: the form that asks for it.
 * @fires {CustomEvent<CompleteDetail>} onboarding-complete - The journey is complete. Cancelable: the card.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<InvalidDetail>} onboarding-invalid - A form was submitted with errors.
 * @fires {CustomEvent<SessionExpiredDetail>} onboarding-session-expired - The customer's session has expired; `onboarding-error` follows.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - A request or the configuration has failed. Cancelable: the message.
 * @csspart steps - The step indicator.
 * @csspart steps-label - The text of the step indicator, for assistive technology; part of the heading.
 * @csspart steps-bar - The bar of the step indicator.
 * @cssprop [--onboarding-card-background] - Background of the card; by default a gradient of the accent.
 * @cssprop [--onboarding-card-radius] - Corner radius of the card; by default that of the controls, at least 16 px.
 */
export class OnboardingFlow extends OnboardingElement {
  protected static override readonly kind = 'flow';

  static override styles = [...OnboardingElement.styles, stepStyles];
  static override properties = {
    symbology: {},
    codeLength: { attribute: 'code-length' },
    walletAppleUrl: { attribute: 'wallet-apple-url' },
    walletGoogleUrl: { attribute: 'wallet-google-url' },
    walletAppleBadge: { attribute: 'wallet-apple-badge' },
    walletGoogleBadge: { attribute: 'wallet-google-badge' },
    phoneUrl: { attribute: 'phone-url' },
    promise: {},
  };

  /**
   * Up to three benefits, separated by `|`: a list beside a small card in the first form. Empty: the card without a list.
   * @attr promise
   */
  declare promise: string | null | undefined;
  /** The kind of barcode: `code128`, `ean13`, `itf14` or `qr`. @attr symbology @default code128 */
  declare symbology: 'code128' | 'ean13' | 'itf14' | 'qr' | undefined;
  /**
   * Address that adds the card to Apple Wallet, instead of the gateway's; https, with `{card}` and `{fidelycode}` for its numbers.
   * @attr wallet-apple-url
   */
  declare walletAppleUrl: string | undefined;
  /**
   * Address that adds the card to Google Wallet, instead of the gateway's; https, with `{card}` and `{fidelycode}` for its numbers.
   * @attr wallet-google-url
   */
  declare walletGoogleUrl: string | undefined;
  /** The official picture of the button for Apple Wallet: https, or a path of this site. @attr wallet-apple-badge */
  declare walletAppleBadge: string | undefined;
  /** The official picture of the button for Google Wallet: https, or a path of this site. @attr wallet-google-badge */
  declare walletGoogleBadge: string | undefined;
  /**
   * The page that a phone opens by the QR code of “Put it on your phone”, instead of the gateway's pass: https, or a path of this
   * site. @attr phone-url
   */
  declare phoneUrl: string | undefined;
  /**
   * The number of digits of a code, 4 to 8. With it, a complete code is submitted without a press. @attr code-length
   */
  declare codeLength: number | `${number}` | undefined;

  #steps: FlowSteps | undefined;

  override render() {
    const { state, isMisconfigured } = this.controller;
    if (isMisconfigured || state.step === 'error') return super.render();
    const shown = this.#shown;
    if (!shown) return super.render();
    return html`${this.#renderSteps()}${this.#renderElement(shown)}${serverFallback()}`;
  }

  /** The kind of the element to render; undefined for the error page and while there is nothing to show. */
  get #shown(): ElementKind | undefined {
    const { state, session, configuration, isMisconfigured } = this.controller;
    const isReady = !isMisconfigured && !session?.isRestoring && configuration;
    return isReady && state.step !== 'error' ? elementFor(state.step) : undefined;
  }

  /** Passes the configuration on before the element of the step renders. */
  override updated(): void {
    const { state, session } = this.controller;
    const script = secondScript.value;
    const element = this.renderRoot.querySelector(`onboarding-${elementFor(state.step)}`);
    const names = OnboardingFlow.elementProperties.keys() as Iterable<keyof this>;
    if (element) for (const name of names) (element as this)[name] = this[name];
    if (!script || !session || session.isRestoring) return;
    element?.setAttribute('exportparts', script.parts);
    this.#steps ??= new script.FlowSteps(this.controller);
    this.#steps.updated(element, state.step);
  }

  #renderSteps() {
    const { state } = this.controller;
    // All steps are done on the card, after a registration.
    const isDone =
      state.step === 'done' &&
      state.via === 'registration' &&
      (state.ending ?? 'saved') === 'saved';
    const current = isDone ? steps + 1 : stepNumber(state);
    return current > 0 ? stepIndicator(current, steps) : nothing;
  }

  /** Each element has a template of its own, so that Lit never reuses the inputs of another step. */
  #renderElement(kind: ElementKind): TemplateResult {
    switch (kind) {
      case 'otp':
        return html`<onboarding-otp></onboarding-otp>`;
      case 'profile':
        return html`<onboarding-profile></onboarding-profile>`;
      case 'login':
        return html`<onboarding-login></onboarding-login>`;
      case 'card':
        return html`<onboarding-card>
          <slot name="brand" slot="brand"></slot>
          <slot name="wallet" slot="wallet"></slot>
        </onboarding-card>`;
      case 'register':
      case 'flow':
        return html`<onboarding-register
          exportparts="heading,steps-label,field,label,hint,input,button,button-primary,button-text,link"
          ><slot name="intro" slot="intro"></slot
          ><slot name="promise" slot="promise">${benefits(this.promise)}</slot
          ><slot name="brand" slot="brand"></slot
        ></onboarding-register>`;
    }
  }
}

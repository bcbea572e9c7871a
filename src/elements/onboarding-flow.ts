import { html, nothing, type TemplateResult } from 'lit';
import { elementFor, type ElementKind } from '../flow/state/who-shows.js';
import { stepCount, stepNumber } from './core/step-count.js';
import type { FlowSteps } from './flow/flow-steps.js';
import { secondScript } from './second-script.js';
import { type MembersOf, propertiesOf } from './core/element-properties.js';
import { OnboardingElement } from './onboarding-element.js';
import { stepStyles } from './ui/steps.styles.js';
import { stepIndicator } from './ui/steps.js';

export interface OnboardingFlow extends MembersOf<'flow'> {}

/**
 * The whole journey in one tag: registration or log-in, data entry and the card.
 *
 * It renders the element of the current step, the step indicator and the error page.
 * It passes its configuration on to them.
 *
 * @element onboarding-flow
 * @slot - Shown until the element has something to show: for example a link for browsers without scripts.
 * @slot intro - A reason to join, under the heading of the first form.
 * @slot brand - The brand's logo on the card, and on the small card of the first form.
 * @slot wallet - Your buttons that add the card to a wallet, instead of the links.
 */
export class OnboardingFlow extends OnboardingElement {
  protected static override readonly kind = 'flow';

  static override styles = [...OnboardingElement.styles, stepStyles];
  static override properties = propertiesOf('flow');

  #steps: FlowSteps | undefined;

  override render() {
    const { state, isMisconfigured } = this.controller;
    if (isMisconfigured || state.step === 'error') return super.render();
    const shown = this.#shown;
    if (!shown) return super.render();
    return html`${this.#renderSteps()}${this.#steps?.render()}${this.#renderElement(shown)}`;
  }

  /** The kind of the element to render; undefined for the error page and while there is nothing to show. */
  get #shown(): ElementKind | undefined {
    const { state, session, configuration, isMisconfigured } = this.controller;
    const isReady = !isMisconfigured && !session?.isRestoring && configuration;
    return isReady && state.step !== 'error' ? elementFor(state) : undefined;
  }

  /** Passes the configuration to the element of the step, and to a card above it, before they render. */
  override updated(): void {
    const { state, session } = this.controller;
    const script = secondScript.value;
    const selector = `onboarding-card,onboarding-${elementFor(state)}`;
    const elements = [...this.renderRoot.querySelectorAll(selector)];
    const names = [...OnboardingFlow.elementProperties.keys()] as (keyof this)[];
    for (const element of elements) for (const name of names) (element as this)[name] = this[name];
    if (!script || !session || session.isRestoring) return;
    for (const element of elements) element.setAttribute('exportparts', script.parts);
    this.#steps ??= new script.FlowSteps(this.controller);
    this.#steps.updated(elements, state.step);
  }

  #renderSteps() {
    const { state } = this.controller;
    // All steps are done on the card, after a registration.
    const isDone =
      state.step === 'done' &&
      state.via === 'registration' &&
      (state.ending ?? 'saved') === 'saved';
    const current = isDone ? stepCount + 1 : stepNumber(state);
    return current > 0 ? stepIndicator(current, stepCount) : nothing;
  }

  /** Each element has a template of its own, so that Lit never reuses the inputs of another step. */
  #renderElement(kind: ElementKind): TemplateResult {
    switch (kind) {
      case 'otp':
        return html`<onboarding-otp><slot></slot></onboarding-otp>`;
      case 'profile':
        return html`<onboarding-profile><slot></slot></onboarding-profile>`;
      case 'login':
        return html`<onboarding-login><slot></slot></onboarding-login>`;
      case 'card':
        return html`<onboarding-card>
          <slot name="brand" slot="brand"></slot>
          <slot name="wallet" slot="wallet"></slot><slot></slot>
        </onboarding-card>`;
      case 'register':
      case 'flow':
        return html`<onboarding-register
          exportparts="heading,steps-label,field,label,hint,input,button,button-primary,button-text,link"
          ><slot name="intro" slot="intro"></slot><slot name="brand" slot="brand"></slot
          ><slot></slot
        ></onboarding-register>`;
    }
  }
}

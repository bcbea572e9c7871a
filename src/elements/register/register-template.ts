/**
 * The form of the register step: an e-mail address or mobile number, or the number of a card. Two views draw it: `OpeningView`
 * until the second script is there, `RegisterView` from then on, in the same inputs.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { type Channel, channels, type Identifier } from '../../domain/identifier.js';
import { remembersPasskey, usesPasskey } from '../../flow/session/passkey-setting.js';
import type { StateAt, StepView } from '../core/step-view.js';
import { linkedSentence, sentenceWithButton } from '../forms/sentence-links.js';
import { primaryButton, textButton } from '../ui/button.js';
import { textField } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import type { Renderable } from '../ui/renderable.js';

export const username = 'username';

/** The contacts that the campaign accepts, joined as in the keys of the sentences. */
export type Contacts = 'email' | 'mobile' | 'email-mobile' | '';

/** The accepted contacts; empty if only a card is. */
export function contactsOf(accepted: readonly Channel[] = channels): Contacts {
  return accepted.filter((channel) => channel !== 'card').join('-') as Contacts;
}

/** The initial value of the input: the identifier that was typed before, else the one that the page has set. */
function prefillOf(
  { configuration }: StepView<'register'>,
  { identifier = configuration.identifier }: StateAt<'register'>,
): Identifier | undefined {
  return identifier;
}

/** Whether the form asks for a card number before the visitor chooses: the initial value is one, or nothing else is accepted. */
export function asksCard(view: StepView<'register'>, state: StateAt<'register'>): boolean {
  return (
    contactsOf(view.configuration.identifiers) === '' || prefillOf(view, state)?.channel === 'card'
  );
}

/** The label of the primary button. Where nobody chooses a password the press sends a code. */
export const pressKey = ({ passwordless }: StateAt<'register'>) =>
  passwordless ? 'otp-send' : 'common-continue';

/** The place of a button or link for a passkey until its script has answered: nothing moves then. */
export const passkeyPlace = ({ configuration }: StepView<'register'>) =>
  remembersPasskey(configuration) ? html`<div class="text"></div>` : nothing;

/** The parts that the two views render differently. The view of the first script leaves some out. */
export interface RegisterParts {
  /** Whether the form asks for a card number. */
  readonly asksCard: boolean;
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** Whether the log-in drops what the form waits for. */
  readonly isInterruptible?: boolean;
  readonly label?: Renderable;
  readonly error?: string | undefined;
  /** The small card of the promise. */
  readonly sample?: Renderable;
  /** Errors and notices. They are above the buttons, where they move no field. */
  readonly notice?: Renderable;
  /** The message about a long wait, below the button. */
  readonly waiting?: Renderable;
  /** A quiet way on, below the others. */
  readonly lastWay?: Renderable;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onApproach?: () => void;
  readonly onReset?: () => void;
  readonly onToggle: (event: Event) => void;
  readonly onLogin: (event: Event) => void;
}

/** The form with these parts. */
export function renderRegister(
  view: StepView<'register'>,
  state: StateAt<'register'>,
  parts: RegisterParts,
): TemplateResult {
  const { controller } = view;
  const intro = view.t('register-intro');
  // Without a space in it: an empty one has no hairline.
  const ways = html`${renderToggle(view, state, parts)}${renderLogin(view, state, parts)}${parts.lastWay}`;
  return html`<form
    class="stack"
    novalidate
    method="dialog"
    @submit=${parts.onSubmit}
    @input=${parts.onInput}
    @pointerenter=${parts.onApproach}
    @focusin=${parts.onApproach}
    @reset=${parts.onReset}
  >
    ${heading({ ...controller.heading, text: view.t(parts.asksCard ? 'register-heading-card' : 'register-heading') })}
    ${intro ? html`<p class="intro">${intro}</p>` : nothing}<slot name="intro"></slot>
    ${promised(controller.host.promise, parts.sample ?? nothing)} ${renderInput(view, state, parts)}
    ${parts.notice}
    <div class="actions">
      ${primaryButton({
        label: parts.label ?? view.t(pressKey(state)),
        busyLabel: view.t('register-busy'),
        busy: parts.busy,
        disabled: parts.disabled === true,
        ...(state.passwordless && { name: 'send-code' }),
      })}
      ${parts.waiting}
    </div>
    ${renderPrivacy(view)}
    <div class="ways">${ways}</div>
  </form>`;
}

function renderInput(
  view: StepView<'register'>,
  state: StateAt<'register'>,
  { asksCard, error }: RegisterParts,
) {
  const identifier = prefillOf(view, state);
  const contacts = contactsOf(view.configuration.identifiers);
  const isMobile = contacts === 'mobile';
  return textField({
    name: username,
    label: view.t(asksCard ? 'register-card' : `register-${contacts || 'card'}`),
    ...(asksCard
      ? { hint: view.t('register-card-hint') }
      : { type: isMobile ? 'tel' : 'text', inputmode: isMobile ? 'tel' : 'email' }),
    error,
    isOnly: true,
    autocomplete: asksCard
      ? 'off'
      : (isMobile ? 'tel' : 'email') + (usesPasskey(view.configuration) ? ' webauthn' : ''),
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'next',
    dir: 'ltr',
    required: true,
    value: (identifier?.channel === 'card') === asksCard ? identifier?.value : undefined,
  });
}

function renderPrivacy({ controller, configuration }: StepView<'register'>) {
  const href = configuration.privacyUrl;
  const links = { privacy: { text: 'common-privacy-link', href } } as const;
  return href
    ? html`<p class="small">${linkedSentence(controller.i18n, 'register-privacy', links)}</p>`
    : nothing;
}

function renderToggle(
  view: StepView<'register'>,
  { passwordless }: StateAt<'register'>,
  { asksCard, busy, onToggle }: RegisterParts,
) {
  const { identifiers = channels } = view.configuration;
  const contacts = contactsOf(identifiers);
  if (!identifiers.includes('card') || contacts === '') return nothing;
  const toCard = passwordless ? 'register-use-card-number' : 'register-use-card';
  const label = view.t(asksCard ? `register-use-${contacts}` : toCard);
  // The sentence for the way back is not in the first script.
  if (label === '') return nothing;
  const name = asksCard ? 'use-contact' : 'use-card';
  return textButton({ label, name, disabled: busy, onClick: onToggle });
}

function renderLogin(
  { controller }: StepView<'register'>,
  { passwordless }: StateAt<'register'>,
  parts: RegisterParts,
) {
  const { i18n, hasFlow, kind } = controller;
  if (!hasFlow || kind !== 'register' || passwordless) return nothing;
  const label = i18n.t('common-log-in');
  const disabled = parts.busy && !parts.isInterruptible;
  const login = textButton({ label, disabled, onClick: parts.onLogin });
  return sentenceWithButton(i18n, 'register-have-account', login);
}

type Promised = string | null | undefined;

/** The benefits, which are separated by `|`, as a list. */
const benefits = (promise: string) =>
  promise &&
  html`<ul class="benefits">
    ${promise.split('|', 3).map((benefit) => html`<li dir="auto">${benefit}</li>`)}
  </ul>`;

/**
 * What the visitor gets: a small picture of the card, which may still be missing, and up to three benefits beside it; nothing
 * without a promise. Its styles are in `form.styles.ts`, so that everything has its size from the start.
 */
function promised(promise: Promised, card: Renderable): TemplateResult | typeof nothing {
  return typeof promise === 'string'
    ? html`<div class="promise">
        <div class="sample" aria-hidden="true">${card}</div>
        ${benefits(promise)}
      </div>`
    : nothing;
}

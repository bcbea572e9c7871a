/**
 * The first form until the second script is loaded. It only renders. A press waits for the script, which is fetched at the first sign of
 * a visitor at the form. It is fetched when the browser is idle if the page has filled the form in, if the promise needs its small
 * card, or if the page uses passkeys. The press is then repeated on the form of `RegisterView`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { SessionController } from '../core/session-controller.js';
import { StepView } from '../core/step-view.js';
import { whenIdle } from '../core/when-idle.js';
import type { Script } from '../../loading/script.js';
import { failureNotice, reloadButton } from '../core/view-missing.js';
import { usesPasskey } from '../../flow/session/passkey-setting.js';
import { asksCard, passkeyPlace, renderRegister } from './register-template.js';

/** Renders the form, and keeps the press that waits for the script. */
export class OpeningView extends StepView<'register'> {
  readonly #secondScript: Script<unknown>;
  /** The press that waits for the script. */
  #press: (() => void) | undefined;
  #isSubmitting = false;
  /** Whether the script has failed while the visitor waited. */
  #hasFailed = false;
  #isScheduled = false;
  /**
   * Whether the visitor types a card number; undefined before they type. An `identifier` that the page sets later changes nothing
   * then.
   */
  #typesCard: boolean | undefined;

  /** `secondScript`: contains the form that replaces this one. */
  constructor(controller: SessionController, secondScript: Script<unknown>) {
    super(controller);
    this.#secondScript = secondScript;
  }

  override render(): TemplateResult {
    const { state } = this;
    const place = passkeyPlace(this);
    return renderRegister(this, state, {
      asksCard: this.#typesCard ?? asksCard(this, state),
      busy: this.#isSubmitting || state.request.kind === 'busy',
      disabled: this.#secondScript.isUsedUp,
      notice: this.#hasFailed ? failureNotice(this.t('flow-chunk-failed')) : nothing,
      waiting: html`${this.#secondScript.isExhausted ? reloadButton(this.controller.i18n) : nothing}
      ${place}`,
      lastWay: place,
      onSubmit: this.#onSubmit,
      onInput: this.#onInput,
      onApproach: this.#prefetch,
      onToggle: this.#onToggle,
      onLogin: this.#onClick,
    });
  }

  protected override updated(): void {
    const { host } = this.controller;
    const isEmpty = !this.renderRoot.querySelector('input')?.value;
    const isWanted = typeof host.promise === 'string' || usesPasskey(this.configuration);
    if (this.#isScheduled || (isEmpty && !isWanted)) return;
    this.#isScheduled = true;
    whenIdle(host, this.#prefetch);
  }

  readonly #prefetch = (): void => {
    this.#secondScript.prefetch();
    this.controller.i18n.need('main');
  };

  readonly #onInput = (): void => {
    this.#typesCard ??= asksCard(this, this.state);
    this.#prefetch();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#secondScript.isUsedUp) return;
    const form = event.currentTarget as HTMLFormElement;
    this.#isSubmitting = true;
    this.#repeatLater(() => HTMLFormElement.prototype.requestSubmit.call(form));
  };

  /** Asks for the card at once, unless a text has to be kept for the way back. */
  readonly #onToggle = (event: Event): void => {
    const input = (event.currentTarget as HTMLButtonElement).form?.querySelector('input');
    if (!input || this.#typesCard || input.value) {
      this.#onClick(event);
    } else {
      this.#typesCard = true;
      this.requestUpdate();
      // In the same input; that fetches the script, too.
      input.focus();
    }
  };

  /** The link looks busy meanwhile. */
  readonly #onClick = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLElement;
    const show = (opacity: string) => () => (button.style.opacity = opacity);
    show('.5')();
    this.#load().then(show(''), show(''));
    this.#repeatLater(() => button.click());
  };

  /** Repeats a press, unless the journey has moved on meanwhile. The last press counts. */
  #repeatLater(press: () => void): void {
    const { controller } = this;
    const { state } = controller;
    const isFirst = this.#press === undefined;
    this.#press = press;
    this.requestUpdate();
    if (!isFirst) return;
    this.#load().then(
      async () => {
        await controller.host.updateComplete;
        if (controller.isUnchanged(state)) this.#press?.();
        this.#release();
      },
      () => {
        this.#hasFailed = true;
        this.#release();
      },
    );
  }

  #release(): void {
    this.#press = undefined;
    this.#isSubmitting = false;
    this.requestUpdate();
  }

  /** Loads the script and its sentences. */
  async #load(): Promise<void> {
    const words = this.controller.i18n.load('main');
    const [, hasWords] = await Promise.all([this.#secondScript.load(), words]);
    if (!hasWords) throw new Error('no words');
  }
}

/**
 * The first form until the script of the journey is there. It only draws: a press waits for the script, which is fetched when
 * the browser is idle or at the first interaction, and is then repeated on the form of `RegisterView`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { withTimeout } from '../../lazy/with-timeout.js';
import { reportLoadError } from '../core/import-with-retry.js';
import { reloadButton } from '../core/reload-button.js';
import type { SessionController } from '../core/session-controller.js';
import { type StateAt, StepView } from '../core/step-view.js';
import type { CreateView } from '../core/view-host.js';
import { whenIdle } from '../core/when-idle.js';
import { contactsOf, renderRegister } from './register-template.js';

interface JourneyScript {
  readonly load: () => Promise<{ readonly createView: CreateView }>;
  readonly prefetch: () => void;
}

/** Failures after which imports without a waiting visitor stop: a browser may keep each failed module. */
const idleLimit = 3;

/** Draws the form, and keeps the press that waits. */
export class OpeningView extends StepView<'register'> {
  static override readonly steps = ['register'] as const;
  readonly #script: JourneyScript;
  /** The press that waits for the script. */
  #press: (() => void) | undefined;
  #isSubmitting = false;
  /** Failed imports while the visitor waited, and all. */
  #failures = 0;
  #failedLoads = 0;
  #isScheduled = false;

  constructor(element: SessionController, script: JourneyScript) {
    super(element);
    this.#script = script;
  }

  protected override renderStep(state: StateAt<'register'>): TemplateResult {
    const contacts = contactsOf(this.configuration.identifiers);
    const failed = html`<p role="alert">${this.t('flow-chunk-failed')}</p>`;
    return renderRegister(this, state, {
      asksCard: contacts === '' || state.identifier?.channel === 'card',
      busy: this.#isSubmitting || state.request.kind === 'busy',
      top: this.#failures > 0 ? failed : nothing,
      waiting: reloadButton(this.#failures, this.element.i18n),
      onSubmit: this.#onSubmit,
      onInput: this.#prefetch,
      onFocus: this.#prefetch,
      onToggle: this.#onClick,
      onLogin: this.#onClick,
    });
  }

  protected override onRendered(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    whenIdle(this.element.host, () => {
      this.#script.prefetch();
      this.element.i18n.prefetch('main');
    });
  }

  readonly #prefetch = (): void => {
    if (this.#failedLoads < idleLimit) this.#load().catch(() => undefined);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#isSubmitting = true;
    this.#repeatLater(() => HTMLFormElement.prototype.requestSubmit.call(form));
  };

  readonly #onClick = ({ currentTarget }: Event): void =>
    this.#repeatLater(() => (currentTarget as HTMLElement).click());

  /** Repeats a press, unless the journey has moved on meanwhile. The last press counts. */
  #repeatLater(press: () => void): void {
    const { element } = this;
    const { state } = element;
    const isFirst = this.#press === undefined;
    this.#press = press;
    this.update();
    if (!isFirst) return;
    this.#load().then(
      async () => {
        await element.host.updateComplete;
        if (element.isUnchanged(state)) this.#press?.();
        this.#release();
      },
      () => {
        this.#failures += 1;
        this.#release();
      },
    );
  }

  #release(): void {
    this.#press = undefined;
    this.#isSubmitting = false;
    this.update();
  }

  /** With the sentences of the journey. A failed import is repeated on the next interaction. */
  async #load(): Promise<void> {
    try {
      const words = this.element.i18n.load('main');
      const [, hasWords] = await withTimeout(Promise.all([this.#script.load(), words]));
      if (!hasWords) throw new Error('no words');
    } catch (reason) {
      this.#failedLoads += 1;
      reportLoadError(reason);
      throw reason;
    }
    this.update();
  }
}

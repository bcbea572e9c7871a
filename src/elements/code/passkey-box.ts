/**
 * The checkbox below the code with which the next log-in is one gesture. Only where the browser can make a passkey with a secret.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { passkeyScript } from '../../flow/commands/passkey-script.js';
import { usesPasskey } from '../../flow/session/passkey-setting.js';
import type { CodeView } from './code-words.js';

const name = 'passkey';

export class PasskeyBox {
  readonly #view: CodeView;
  /** Undefined until the browser is asked. */
  #isOffered: boolean | undefined;

  constructor(view: CodeView) {
    this.#view = view;
  }

  /** With a tick the browser opens a dialog, which needs a press. */
  get isTicked(): boolean {
    const control = this.#view.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`);
    return control?.checked === true;
  }

  render(): TemplateResult | typeof nothing {
    const { configuration } = this.#view.controller.session ?? {};
    if (!configuration || !usesPasskey(configuration)) return nothing;
    if (this.#isOffered === undefined) void this.#ask();
    // The checkboxes of data entry are in its script.
    return this.#isOffered
      ? html`<label class="passkey" part="choice">
          <input type="checkbox" part="checkbox" name=${name} />
          <span part="choice-label">${this.#view.t('passkey-offer')}</span>
        </label>`
      : nothing;
  }

  async #ask(): Promise<void> {
    this.#isOffered = false;
    const canMake = await passkeyScript.load().then(
      (script) => script.canMake(),
      () => false,
    );
    this.#isOffered = canMake;
    this.#view.requestUpdate();
  }
}

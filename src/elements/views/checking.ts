/**
 * Tells the visitor that the result of the registration is unknown, and that it is being checked.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isHeld } from '../../flow/next.js';
import type { Activity, CheckingState } from '../../flow/state.js';
import type { Journey } from '../journey.js';
import { renderErrorSummary } from '../forms/error-summary.js';
import { loginLink } from '../forms/links.js';
import { offlineNotice } from '../offline-notice.js';
import type { PatienceController } from '../patience.js';
import { primaryButton } from '../templates/buttons.js';
import { heading } from '../templates/heading.js';
import { waitingLine } from '../waiting-line.js';

const nothingYet: Activity = { kind: 'idle' };

export class Checking {
  readonly #journey: Journey;
  readonly #patience: PatienceController;
  /** The failure of the last check; automatic checks do not change what is shown. */
  #last = nothingYet;
  /** Set once the first check has ended, and kept, so that the button does not move while it is pressed. */
  #offersLogIn = false;

  constructor(journey: Journey, patience: PatienceController) {
    this.#journey = journey;
    this.#patience = patience;
  }

  /** To be called when the check of another account starts. */
  begin(): void {
    this.#last = nothingYet;
    this.#offersLogIn = false;
  }

  render(state: CheckingState): TemplateResult {
    const { activity } = state;
    const journey = this.#journey;
    const { words, level } = journey;
    const busy = activity.kind === 'busy';
    if (!busy) this.#offersLogIn = true;
    if (activity.kind === 'failed') this.#last = activity;
    const last = this.#last;
    const patience = this.#patience.since(busy);
    // After a failure the summary asks the visitor for something, such as to check the connection.
    const asksNothing = busy && last.kind !== 'failed';
    // The account was found, and the page has taken over.
    const held = isHeld(state);
    const top = heading({ level, text: words.say('checking-heading'), note: !held });
    const rest = () =>
      html`<p role="status" id="note">${words.say('checking-intro')}</p>
        ${asksNothing ? html`<p>${words.say('checking-by-itself')}</p>` : nothing}
        ${offlineNotice(this.#patience, words)} ${renderErrorSummary({ activity: last, journey })}
        <div class="actions">
          ${primaryButton({
            type: 'button',
            label: words.say('checking-now'),
            busyLabel: words.say('checking-busy'),
            busy,
            onClick: this.#again,
          })}
          ${waitingLine({ patience: last.kind === 'failed' ? 'none' : patience, words, doing: words.say('checking-busy') })}
          ${this.#offersLogIn ? loginLink(journey, busy) : nothing}
        </div>`;
    return html`<section class="stack">${top} ${held ? nothing : rest()}</section>`;
  }

  /** Checks again, and clears the message of the last check. */
  readonly #again = (): void => {
    this.#last = nothingYet;
    this.#journey.act('verify', (engine) => engine.checkAgain());
  };
}

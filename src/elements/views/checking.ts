/**
 * Says honestly that it is not known yet whether the account was made, and that we are finding out.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckingState } from '../../flow/state.js';
import type { Journey } from '../journey.js';
import { logInWay } from '../log-in-way.js';
import type { Patience } from '../patience.js';
import { problemSummary } from '../problem-summary.js';
import { primaryButton } from '../templates/buttons.js';
import { heading } from '../templates/heading.js';
import { waitingLine } from '../waiting-line.js';

export function renderChecking(
  journey: Journey,
  { activity }: CheckingState,
  patience: Patience,
  /** Once a check has failed: a button does not come and go under a finger. */
  offersLogIn: boolean,
): TemplateResult {
  const { words, level } = journey;
  const busy = activity.kind === 'busy';
  const again = () => journey.act('verify', (engine) => engine.checkAgain());
  return html`<section class="stack">
    ${heading({ level, text: words.say('checking-heading') })}
    <p role="status">${words.say('checking-intro')}</p>
    ${busy ? html`<p>${words.say('checking-by-itself')}</p>` : nothing}
    ${problemSummary({ activity, journey })}
    <div class="actions">
      ${primaryButton({
        type: 'button',
        label: words.say('checking-now'),
        busyLabel: words.say('checking-busy'),
        busy,
        onClick: again,
      })}
      ${waitingLine(patience, words)} ${offersLogIn ? logInWay(journey, busy) : nothing}
    </div>
  </section>`;
}

/**
 * Says honestly that it is not known yet whether the account was made, and that we are finding out.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckingState } from '../../flow/state.js';
import type { Journey } from '../journey.js';
import type { Patience } from '../patience.js';
import { problemSummary } from '../problem-summary.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { heading } from '../templates/heading.js';
import { waitingLine } from '../waiting-line.js';

export function renderChecking(
  journey: Journey,
  { activity }: CheckingState,
  patience: Patience,
): TemplateResult {
  const { words, level } = journey;
  const busy = activity.kind === 'busy';
  const again = () => journey.act('verify', (engine) => engine.checkAgain());
  const logIn = () => journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
  return html`<section class="stack" aria-busy=${busy ? 'true' : 'false'}>
    ${heading({ level, text: words.say('checking-heading') })}
    <p role="status">${words.say('checking-intro')}</p>
    ${activity.kind === 'failed' ? nothing : html`<p>${words.say('checking-by-itself')}</p>`}
    ${problemSummary({ activity, journey })}
    <div class="actions">
      ${primaryButton({
        type: 'button',
        label: words.say('checking-now'),
        busyLabel: words.say('checking-busy'),
        busy,
        onClick: again,
      })}
      ${waitingLine(patience, words)}
      ${
        activity.kind === 'failed'
          ? textButton({ label: words.say('common-log-in'), onClick: logIn })
          : nothing
      }
    </div>
  </section>`;
}

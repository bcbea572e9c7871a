/**
 * What went wrong, said once for the whole form, and that it is over. The regions are there before, so that they are
 * announced; one at a button comes with what it says, which is announced as well.
 *
 * Parts: `summary`, `summary-title`, `summary-item`, `support-code`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Content } from './content.js';
import { notice } from './notice.js';

export interface SummaryItem {
  /** The `id` of the wrong control. */
  readonly id: string;
  readonly text: Content;
}

export interface SummaryParams {
  /** Another one for another attempt: what is wrong again is said again. */
  readonly key?: unknown;
  /** Absent: nothing is wrong, the region is empty. */
  readonly title?: Content;
  readonly items?: readonly SummaryItem[];
  /** The whole small line with the code that support asks for. */
  readonly supportCode?: string | undefined;
  /** Called with the control's `id`; links cannot point into a shadow root. */
  readonly onSelect?: (id: string) => void;
  /** Further actions: try again, go to the log-in. */
  readonly actions?: Content;
  /** Said politely, in place of the summary: what went wrong is over. */
  readonly over?: Content;
  /** Somebody is putting it right: what is left of it is not read out with each key. */
  readonly isQuiet?: boolean;
}

export function errorSummary(params: SummaryParams): TemplateResult {
  const { title, items, supportCode, onSelect, actions } = params;
  return html`<div
      role="alert"
      class=${title ? 'alert' : 'hidden'}
      aria-live=${params.isQuiet ? 'off' : nothing}
    >
      ${
        title
          ? keyed(
              params.key,
              html`<div class="summary" part="summary">
                <p class="summary-title" part="summary-title">${title}</p>
                ${
                  items?.length
                    ? html`<ul>
                        ${items.map(
                          ({ id, text }) =>
                            html`<li>
                              <button
                                class="item"
                                part="summary-item"
                                type="button"
                                @click=${() => onSelect?.(id)}
                              >
                                ${text}
                              </button>
                            </li>`,
                        )}
                      </ul>`
                    : nothing
                }
                ${actions ?? nothing}
                ${supportCode ? html`<p class="small" part="support-code">${supportCode}</p>` : nothing}
              </div>`,
            )
          : nothing
      }
    </div>
    ${notice({ kind: 'info', ...(params.over && { text: params.over }) })}`;
}

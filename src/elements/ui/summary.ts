/**
 * The error summary of a form, and the message that the error is over. Both live regions are always in the document,
 * so that changes are announced. A summary at a button is inserted together with its text, which is announced too.
 *
 * Parts: `summary`, `summary-title`, `summary-item`, `support-code`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Renderable } from './renderable.js';
import { notice } from './notice.js';

interface SummaryItem {
  /** The `id` of the invalid control. */
  readonly id: string;
  readonly text: Renderable;
  /** The word that says that the error is corrected. */
  readonly done?: string;
}

interface SummaryParams {
  /** Changes with each attempt, so that the same text is announced again. */
  readonly key?: unknown;
  /** Absent: no error; the region is empty. */
  readonly title?: Renderable;
  readonly items?: readonly SummaryItem[];
  /** The complete support code line. */
  readonly supportCode?: string | undefined;
  /** Called with the control's `id`; fragment links cannot point into a shadow root. */
  readonly onSelect?: (id: string) => void;
  /** Further actions, for example "Try again" or "Log in". */
  readonly actions?: Renderable;
  /** Announced politely instead of the summary: the error is over. */
  readonly resolvedText?: Renderable;
  /** True while the visitor corrects the errors: changes of the list are not announced with each key. */
  readonly isQuiet?: boolean;
}

/** Both live regions. Without a title the summary is empty. */
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
                          ({ id, text, done }) =>
                            html`<li>
                              <button
                                class="item text ${done ? 'done' : ''}"
                                part="summary-item"
                                type="button"
                                @click=${() => onSelect?.(id)}
                              >
                                ${text}${done ? html`<span class="hidden"> (${done})</span>` : nothing}
                              </button>
                            </li>`,
                        )}
                      </ul>`
                    : nothing
                }
                ${supportCode ? html`<p class="small" part="support-code">${supportCode}</p>` : nothing}
                ${actions ?? nothing}
              </div>`,
            )
          : nothing
      }
    </div>
    ${notice({ kind: 'info', ...(params.resolvedText && { text: params.resolvedText }) })}`;
}

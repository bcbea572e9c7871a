/**
 * The error page: the reason as heading, what to do, and links to the home page, the support or the start of the journey.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isAccountProblem, isClosed } from '../../flow/state/errors.js';
import { problemText, supportCodeText } from '../../i18n/problem-text.js';
import type { SessionController } from '../core/session-controller.js';
import { type StateAt, StepView } from '../core/step-view.js';
import { isForSupport, contactText } from '../forms/error-summary.js';
import { loginLink, supportLinks } from '../forms/page-links.js';
import { primaryButton, textButton, link } from '../ui/button.js';
import { heading } from '../ui/heading.js';

/** The view of the step `error`. */
export const createView = (controller: SessionController) => new ErrorView(controller);

class ErrorView extends StepView<'error'> {
  override render(): TemplateResult {
    const { state } = this;
    const { i18n, heading: params } = this.controller;
    const { problem, isNewAccount } = state;
    const text = isNewAccount ? i18n.t('error-login-refused') : problemText(problem, i18n);
    const { support } = supportLinks(this.controller);
    // The code is for the support: without a link to it the visitor has no use for it.
    const code = support && supportCodeText(problem, i18n);
    const [reason, advice] = splitReason(contactText(text, i18n, support !== undefined));
    return html`<section class="stack">
      ${heading({ ...params, text: reason, note: advice !== '' })}
      ${advice ? html`<p role="alert" id="note">${advice}</p>` : nothing}
      ${code ? html`<p class="small" part="support-code">${code}</p>` : nothing}
      ${this.#renderActions(state)}
    </section>`;
  }

  #renderActions({ problem, exit, failedStep }: StateAt<'error'>): TemplateResult {
    const { home, support } = supportLinks(this.controller);
    const toSupport = exit === 'support' || (isForSupport(problem) && support !== undefined);
    const [first, second] = toSupport ? [support, home] : [home, support];
    // A visitor with an account can go straight to the log-in.
    const hasAccount = failedStep === 'profile';
    // A closed account cannot register again.
    const canRestart = !isAccountProblem(problem);
    const onClick = () => this.send({ type: 'restart' });
    const again = { type: 'button', label: this.t('error-restart'), onClick } as const;
    return html`<div class="actions">
      ${first ? link({ ...first, variant: 'primary' }) : isClosed(problem) ? nothing : primaryButton(again)}
      ${second ? link({ ...second, variant: 'text' }) : nothing}
      ${(first || isClosed(problem)) && canRestart ? textButton(again) : nothing}
      ${hasAccount ? loginLink(this.controller) : nothing}
    </div>`;
  }
}

/** The first sentence, which is the reason, and the others, which say what to do. */
export function splitReason(text: string): readonly [reason: string, advice: string] {
  const end = /[.!?](?=\s)/.exec(text);
  if (!end) return [text.replace(/\.$/, ''), ''];
  const mark = end[0] === '.' ? '' : end[0];
  return [text.slice(0, end.index) + mark, text.slice(end.index + 1).trim()];
}

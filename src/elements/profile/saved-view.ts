/**
 * Shown after a save if no other element on the page renders the next step: confirms the save, and leads back to data
 * entry.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { SessionController } from '../core/session-controller.js';
import { type StateAt, StepView } from '../core/step-view.js';
import { textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { notice } from '../ui/notice.js';

/** The view of the step `done` for a page without a card. */
export const createView = (element: SessionController) => new SavedView(element);

class SavedView extends StepView<'done'> {
  static override readonly steps = ['done'] as const;
  static override readonly styles = [noticeStyles];

  protected override renderStep({ ending }: StateAt<'done'>): TemplateResult | typeof nothing {
    if (!this.#isAlone) return nothing;
    const hasSaved = ending === 'saved' || ending === 'changed';
    const saved = { ...(hasSaved && { text: this.t('profile-saved') }) };
    const { heading: params } = this.element;
    return html`<section class="stack">
      ${heading({ ...params, text: this.t('profile-heading'), note: hasSaved })}
      ${notice({ kind: 'success', isNote: true, ...saved })}
      <div class="actions">
        ${textButton({ label: this.t('profile-edit'), onClick: this.#edit })}
      </div>
    </section>`;
  }

  /** A visitor who logs in on a page that has only this form gets the form at once. */
  protected override onRendered({ via, ending }: StateAt<'done'>): void {
    if (this.#isAlone && via !== 'registration' && !ending) queueMicrotask(this.#edit);
  }

  get #isAlone(): boolean {
    return !this.element.session?.canShow('done');
  }

  readonly #edit = (): void => this.send({ type: 'edit' });
}

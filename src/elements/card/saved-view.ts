/**
 * Shown after a save if no other element on the page renders the next step: confirms the save, and leads back to data
 * entry.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { SessionController } from '../core/session-controller.js';
import { type Changed, type StateAt, StepView } from '../core/step-view.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { EditButton } from './edit-button.js';

/** The view of the step `done` for a page without a card. */
export const createView = (controller: SessionController) => new SavedView(controller);

class SavedView extends StepView<'done'> {
  readonly #edit = new EditButton(this, 'profile-edit');

  protected override willUpdate(changed: Changed<'done'>): void {
    const isFirst = changed.has('state') && !changed.get('state');
    if (!isFirst || !this.#isAlone || !opensByItself(this.state)) return;
    queueMicrotask(this.#edit.open);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#isAlone) return nothing;
    const { state } = this;
    const { ending, request } = state;
    const isOpening = opensByItself(state) && request.kind === 'busy';
    const hasSaved = ending === 'saved' || ending === 'changed';
    const saved = { ...(hasSaved && { text: this.t('profile-saved') }) };
    const { heading: params } = this.controller;
    return html`<section class="stack">
      ${heading({ ...params, text: this.t('profile-heading'), note: hasSaved })}
      ${notice({ kind: 'success', isNote: true, ...saved })}
      ${isOpening ? this.#edit.renderOpening() : this.#edit.render()}
    </section>`;
  }

  protected override updated(): void {
    if (this.#isAlone) this.#edit.updated();
  }

  get #isAlone(): boolean {
    return !this.controller.session?.canShow('done');
  }
}

/** A visitor who logs in on a page that has only this form gets the form at once. */
function opensByItself({ via, ending }: StateAt<'done'>): boolean {
  return via !== 'registration' && ending === undefined;
}

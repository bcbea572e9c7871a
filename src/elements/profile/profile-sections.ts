/**
 * The fields of the profile form in sections, from three on the optional ones folded; and the summaries of their errors.
 *
 * Parts: `group-section`, `group-title`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { displayLabel } from '../../i18n/field-label.js';
import { missingText } from '../../i18n/validation-text.js';
import { type DescribeError, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { FieldError } from '../forms/form.js';
import { linkedSentence } from '../forms/sentence-links.js';
import type { SessionController } from '../core/session-controller.js';
import { icon } from '../ui/icons.js';
import { policyLinks } from './controls/answer-controls.js';
import type { Control } from './controls/control.js';
import type { ControlSection, ProfileControls } from './profile-controls.js';
import type { RequestStatus } from '../../flow/state/state.js';
import type { Renderable } from '../ui/renderable.js';
import type { RenewalPrompt } from './renewal-prompt.js';

/** The sections of a form, in the order of the page. */
export function renderGroups(
  controls: ProfileControls,
  controller: SessionController,
): (TemplateResult | typeof nothing)[] {
  const folded = controls.sections.filter(({ isFolded }) => isFolded);
  return controls.sections.map((section) => {
    if (!section.isFolded) return renderSection(section, controls, controller);
    return section === folded[0] ? renderFold(folded, controls, controller) : nothing;
  });
}

/** An error in a folded field opens the fold, so that the field can take the focus. The number of questions counts only optional ones. */
function renderFold(
  sections: readonly ControlSection[],
  controls: ProfileControls,
  controller: SessionController,
) {
  const { i18n } = controller;
  const folded = sections.flatMap((section) => section.controls);
  const count = folded.filter(({ isHidden }) => !isHidden).length;
  const hasError = folded.some(({ name }) => controls.form.error(name));
  const onToggle = ({ target }: Event) => {
    controls.fold.toggle((target as HTMLDetailsElement).open);
  };
  const details = controller.host.shadowRoot?.querySelector<HTMLDetailsElement>('.fold');
  return html`<details
    class="fold"
    ?open=${live(controls.fold.draw(hasError, details?.open))}
    @toggle=${onToggle}
  >
    <summary>
      <span>
        <span class="fold-title"
          >${i18n.t(controls.fold.isRest ? 'profile-rest' : 'profile-more')}</span
        >
        ${
          controls.fold.isRest
            ? nothing
            : html`<span class="small">${i18n.t('profile-more-count', { count })}</span>`
        }
      </span>
      ${icon('chevron')}
    </summary>
    <div class="stack">
      ${sections.map((section) => renderSection(section, controls, controller))}
    </div>
  </details>`;
}

function renderSection(
  section: ControlSection,
  controls: ProfileControls,
  controller: SessionController,
) {
  const { group, hasTitle, isFolded } = section;
  const { i18n } = controller;
  const id = `group-${group}${isFolded ? '-more' : ''}`;
  const isConsents = group === 'consents';
  // The missing fields are named by the sentence above the form.
  const labelledBy = group === 'missing' ? 'note' : hasTitle ? id : nothing;
  const isNamed = isConsents || labelledBy !== nothing;
  return html`<div
    class=${hasTitle || isConsents ? 'group apart' : 'group'}
    part="group-section"
    role=${isNamed ? 'group' : nothing}
    aria-label=${isConsents ? i18n.t('group-consents') : nothing}
    aria-labelledby=${labelledBy}
  >
    ${hasTitle ? renderTitle(id, section, controller) : nothing}
    ${isConsents ? renderConsentIntro(controller) : nothing}
    ${section.controls.map((control) => control.render(errorTextOf(control, controls, controller)))}
  </div>`;
}

function renderTitle(id: string, { group }: ControlSection, controller: SessionController) {
  if (group === 'missing') return nothing;
  return html`<p
    id=${id}
    class="group-title"
    part="group-title"
    role="heading"
    aria-level=${Math.min(controller.heading.level + 1, 6)}
  >
    ${controller.i18n.t(`group-${group}`)}
  </p>`;
}

/** Describes errors in sentences that stand alone: the label is added to those that do not name the field. */
export function describeIn(
  controller: SessionController,
  controls: ProfileControls,
): DescribeError {
  const { i18n } = controller;
  return (name, error) => {
    const control = controls.control(name);
    const own = control && ownText(error, control, controller);
    if (own) return own;
    const label = control ? displayLabel(control.field, i18n) : '';
    const text = fieldErrorText(error, i18n, label) ?? '';
    return text.includes(label) ? text : i18n.t('common-named', { field: label, text });
  };
}

/** The error shown at a control. */
function errorTextOf(control: Control, { form }: ProfileControls, controller: SessionController) {
  const { i18n } = controller;
  const error = form.error(control.name);
  const own = ownText(error, control, controller);
  return own ?? fieldErrorText(error, i18n, displayLabel(control.field, i18n));
}

/** The sentence that a field without an answer has of its own. */
function ownText(
  error: FieldError | undefined,
  { field }: Control,
  { i18n, host }: SessionController,
): string | undefined {
  if (error?.kind !== 'validation') return undefined;
  return missingText(error.error, field, i18n, host.messages);
}

/** Says that consent is free, with the only link to the privacy notice. */
function renderConsentIntro({ i18n, configuration }: SessionController) {
  const text = configuration?.privacyUrl
    ? linkedSentence(i18n, 'group-consents-intro', policyLinks(configuration))
    : i18n.t('group-consents-intro-plain');
  return html`<p class="small">${text}</p>`;
}

/** The errors of the fields, at the top of the form. */
export function renderFieldErrors(
  controls: ProfileControls,
  controller: SessionController,
): Renderable {
  const describe = describeIn(controller, controls);
  const request = { kind: 'idle' } as const;
  return renderErrorSummary({ form: controls.form, request, controller, describe });
}

/** The failure of a save, at the button. */
export function renderProblem(
  request: RequestStatus,
  controls: ProfileControls,
  prompt: RenewalPrompt | undefined,
  controller: SessionController,
  isAgain: boolean,
): Renderable {
  return (
    renderRefusal(request, controls, controller) ??
    prompt?.renderSummary(request) ??
    renderErrorSummary({ request, controller, isAgain })
  );
}

/** The refusal of a field that the visitor cannot change here; undefined for other problems. */
function renderRefusal(
  request: RequestStatus,
  controls: ProfileControls,
  controller: SessionController,
): Renderable | undefined {
  if (request.kind !== 'failed' || !controls.isOutOfReach(request.problem)) return undefined;
  const reword = () => controller.i18n.t('problem-refused');
  return renderErrorSummary({ request, controller, reword, needsSupport: true });
}

/**
 * The error summaries of the profile form.
 */
import type { RequestStatus } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { renderErrorSummary } from '../forms/error-summary.js';
import type { Renderable } from '../ui/renderable.js';
import { describeIn } from './field-groups.js';
import type { ProfileControls } from './profile-controls.js';
import type { RenewalPrompt } from './renewal-prompt.js';

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
): Renderable {
  return (
    renderRefusal(request, controls, controller) ??
    prompt?.renderSummary(request) ??
    renderErrorSummary({ request, controller })
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

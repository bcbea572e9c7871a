/**
 * The base of a step with one form: fields with their errors, and what the step shows of its request.
 */
import type { InvalidField } from '../../flow/session/host-events.js';
import type { Step } from '../../flow/state/state.js';
import { stateShownBy, stepShownBy } from '../../flow/state/who-shows.js';
import type { ProgressController } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import { StepView } from '../core/step-view.js';
import { Form, type Parsers } from './form.js';
import { RequestFeedback } from './request-feedback.js';

/** A step with one form. */
export abstract class FormView<Name extends Step, Values extends object> extends StepView<Name> {
  readonly form = new Form<Values>(this, {
    fields: () => this.fields(),
    onInvalid: (errors) => dispatchInvalid(this.controller, errors),
  });
  readonly feedback: RequestFeedback;

  constructor(controller: SessionController) {
    super(controller);
    // Not if the visitor has changed the form since the failure: they submit it themselves.
    const repeat = () => {
      if (!this.form.isCorrecting) this.repeat?.();
    };
    const request = () => stateShownBy(controller.kind, controller.state).request;
    this.feedback = new RequestFeedback(this, request, this.repeat && repeat);
    // Signing out resets the HTML form, so its errors are dropped as well.
    const onReset = () => this.form.reset();
    this.addController({
      hostConnected: () => this.renderRoot.addEventListener('reset', onReset),
      hostDisconnected: () => this.renderRoot.removeEventListener('reset', onReset),
    });
  }

  get progress(): ProgressController {
    return this.feedback.progress;
  }

  /** The control of the only field that is asked, or of the only empty one: it has the focus when the step opens. */
  override get onlyControl(): HTMLElement | undefined {
    const fields: Readonly<Record<string, unknown>> = this.fields();
    const asked = Object.keys(fields).filter((name) => fields[name]);
    const empty = asked.filter((name) => this.form.text(name) === '');
    const [only, ...others] = asked.length === 1 ? asked : empty;
    return only !== undefined && others.length === 0 ? this.form.control(only) : undefined;
  }

  /** The parsers of the fields that the state asks for, in the order of the page. */
  protected abstract fields(): Parsers<Values>;

  /** Does the failed action again once the browser is online again. Absent where that could do harm. */
  protected repeat?(): void;
}

/**
 * Dispatches `onboarding-invalid`: which fields of a form were wrong when the visitor submitted it, for statistics. Never a
 * value. `errors`: by name of the field.
 */
export function dispatchInvalid(
  controller: SessionController,
  errors: ReadonlyMap<string, Pick<InvalidField, 'key'>>,
): void {
  const step = stepShownBy(controller.kind, controller.state);
  const fields = [...errors].map(([name, { key }]) => ({ name, key }));
  const detail = { step, fields };
  controller.dispatch({ name: 'onboarding-invalid', detail, cancelable: false, step });
}

/**
 * The base of a step with a form.
 */
import type { Step } from '../../flow/state/state.js';
import type { ProgressController } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import { StepView } from '../core/step-view.js';
import type { FormController } from './form-controller.js';
import type { ValidationError } from './form-fields.js';
import { FormStep } from './form-step.js';

/** A step with one form: fields with their errors, the progress of a request, and the notice that the browser is offline. */
export abstract class FormView<Name extends Step> extends StepView<Name> {
  readonly step: FormStep;

  /** `names`: the fields in the order of the page. */
  constructor(element: SessionController, names: readonly string[]) {
    super(element);
    this.step = new FormStep(element, { names, validate: (name) => this.validate(name) });
  }

  get form(): FormController {
    return this.step.form;
  }

  get progress(): ProgressController {
    return this.step.progress;
  }

  /** What is wrong with the field now; undefined for one that is not asked. */
  protected abstract validate(name: string): ValidationError | undefined;
}

/**
 * The control of each kind of field. `src/README.md` lists what a new kind needs ("Where to look").
 */
import type { Field, KindName } from '../../../kinds/index.js';
import { boolean } from './answer-controls.js';
import { choice } from './choice-control.js';
import { consent } from './answer-controls.js';
import type { Control, ControlContext, ControlOf } from './control.js';
import { date } from './date-control.js';
import { email } from './text-controls.js';
import { gender } from './answer-controls.js';
import { number } from './text-controls.js';
import { phone } from './phone-control.js';
import { text } from './text-controls.js';

const controls: { readonly [Name in KindName]: ControlOf<Name> } = {
  text,
  email,
  phone,
  date,
  number,
  boolean,
  gender,
  choice,
  consent,
};

export function createControl(field: Field, context: ControlContext): Control {
  // A field and the control of its kind belong together: the compiler cannot tell.
  const control = controls[field.kind] as (field: Field, context: ControlContext) => Control;
  return control(field, context);
}

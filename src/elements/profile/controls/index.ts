/**
 * The control of each kind of field. `src/README.md` lists what a new kind needs ("Where to look").
 */
import type { Field, KindName } from '../../../kinds/index.js';
import { boolean } from './boolean.js';
import { choice } from './choice.js';
import { consent } from './consent.js';
import type { Control, ControlContext, ControlOf } from './control.js';
import { date } from './date.js';
import { email } from './email.js';
import { gender } from './gender.js';
import { number } from './number.js';
import { phone } from './phone.js';
import { text } from './text.js';

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

/** Creates the control of a field. */
export function createControl(field: Field, context: ControlContext): Control {
  // A field and the control of its kind belong together: the compiler cannot tell.
  const control = controls[field.kind] as (field: Field, context: ControlContext) => Control;
  return control(field, context);
}

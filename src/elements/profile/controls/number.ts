/**
 * The control of a number. A number has few characters, which its narrow input tells.
 */
import type { ControlOf } from './control.js';
import { plainInput, TextControl } from './text-control.js';

/** The control for a number. */
export const number: ControlOf<'number'> = (field, context) => {
  // Numeric keyboards have no minus sign.
  const keyboard = (field.min ?? 0) >= 0 ? { inputmode: 'decimal' } : {};
  return new TextControl(field, context, { ...plainInput, ...keyboard, variant: 'tiny' });
};

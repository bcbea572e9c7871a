/**
 * The control of an e-mail address. Not `type=email`: Chromium rewrites the domain of an internationalised address to ASCII.
 */
import type { ControlOf } from './control.js';
import { plainInput, TextControl } from './text-control.js';

/** The control for an email address. */
export const email: ControlOf<'email'> = (field, context) =>
  new TextControl(field, context, { ...plainInput, inputmode: 'email' });

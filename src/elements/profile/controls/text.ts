/**
 * The control of free text: one line for a name, street or number, several lines for prose.
 */
import type { InputParams } from '../../ui/field.js';
import type { ControlOf } from './control.js';
import { TextControl } from './text-control.js';

/** The control for a text. */
export const text: ControlOf<'text'> = (field, context) => {
  const { name, rows = 1 } = field;
  const input: Partial<InputParams> = {
    dir: 'auto',
    ...(rows === 1 && { spellcheck: 'false' }),
    ...(own(capitals, name) && { autocapitalize: own(capitals, name) }),
    ...(own(widths, name) && { variant: own(widths, name) }),
  };
  return new TextControl(field, context, input, rows);
};

/** Automatic capitals of the on-screen keyboard, by name of the field. */
const capitals: Readonly<Record<string, string>> = {
  name: 'words',
  surname: 'words',
  identitycard: 'characters',
};

/** A value of a few characters has a narrow input, which tells what is expected. */
const widths: Readonly<Record<string, string>> = {
  addressnumber: 'tiny',
  zip: 'short',
  addressprefix: 'short',
};

/** A campaign may call a field `constructor`. */
function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

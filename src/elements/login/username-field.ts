/**
 * The field for the name of an existing account, at the log-in and at the password reset.
 */
import type { TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import { type InputParams, textField } from '../ui/field.js';

export const username = 'username';

/** The field with this error and this first value. `isOnly`: nothing else is asked. */
export function usernameField(
  i18n: Translator,
  params: Pick<InputParams, 'isOnly'> & {
    readonly error: string | undefined;
    readonly value: string | undefined;
  },
): TemplateResult {
  return textField({
    name: username,
    label: i18n.t('login-username'),
    ...params,
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    inputmode: 'email',
    dir: 'ltr',
    required: true,
  });
}

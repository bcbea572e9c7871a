/**
 * The name of an existing account, at the log-in and at the password reset: its field, and how it is parsed.
 */
import type { TemplateResult } from 'lit';
import { readIdentifier } from '../../domain/read-identifier.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Translator } from '../../i18n/translator.js';
import type { SessionController } from '../core/session-controller.js';
import type { Parsed } from './form.js';
import { mobileRules } from '../phone/mobile-rules.js';
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

/**
 * `known` if the text is unchanged, else the parsed text; undefined if it is no e-mail address, mobile number or card
 * number.
 */
export function parseLoginIdentifier(
  controller: SessionController,
  text: string,
  known: Identifier | undefined,
): Identifier | undefined {
  const typed = text.trim();
  if (known?.value === typed) return known;
  const channels = ['email', 'mobile', 'card'] as const;
  for (const channel of ['contact', 'card'] as const) {
    const rules = mobileRules(controller);
    const result = readIdentifier(typed, { channels, channel, ...rules });
    if (result.ok) return result.identifier;
  }
  return undefined;
}

/** `parseLoginIdentifier` as the parser of a form field. */
export function readAccount(
  controller: SessionController,
  text: string,
  known: Identifier | undefined,
): Parsed<Identifier> {
  const value = parseLoginIdentifier(controller, text, known);
  return value ? { ok: true, value } : { ok: false, error: { key: 'username-empty' } };
}

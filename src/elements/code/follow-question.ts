/**
 * Moves the focus to the field of the question that the form now asks.
 */
import { username } from '../forms/account-name.js';
import { moveIn } from '../ui/step-motion.styles.js';
import { identifierOf, type CodeState, type CodeValues, type CodeView } from './code-words.js';

type Name = keyof CodeValues;

/** `before`: undefined for a new form. */
export function followQuestion(
  { form, renderRoot, state }: CodeView,
  before: CodeState | undefined,
  { code, password }: { readonly code: Name; readonly password: Name },
): void {
  // The press on the repaired address removes its button.
  const isRepaired = before && identifierOf(before)?.value !== identifierOf(state)?.value;
  if (isRepaired && form.text(password) === '') form.focusIfIdle(password);
  const isCode = state.delivery.code !== undefined;
  const wasCode = before?.delivery.code !== undefined;
  if (isCode === wasCode) return;
  const isReset = state.step === 'reset';
  // A change of the address removes the button that was pressed.
  if (!isCode && isReset) form.focusIfIdle(username);
  if (isCode && (isReset || (before && form.text(password) !== ''))) form.focusIfIdle(code);
  const element = renderRoot.querySelector('form');
  if (before && element) moveIn(element, !isCode);
}

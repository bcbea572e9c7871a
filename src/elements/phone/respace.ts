/**
 * Puts other spaces into a number while it is typed, the caret staying between the same two digits.
 */

/** Does nothing when the new text has other digits than the old one. */
export function respace(input: HTMLInputElement, text: string): void {
  const { value, selectionStart, selectionEnd } = input;
  if (text === value || digitsOf(text) !== digitsOf(value)) return;
  input.value = text;
  if (selectionStart === null || selectionEnd === null) return;
  const root = input.getRootNode() as ShadowRoot | Document;
  // WebKit moves the focus to where a selection is set.
  if (root.activeElement !== input) return;
  const place = (caret: number) =>
    caret === value.length ? text.length : after(text, digitsOf(value.slice(0, caret)).length);
  input.setSelectionRange(place(selectionStart), place(selectionEnd));
}

/** Whether the text is a number as far as it goes, so that it may be formatted. */
export function isNumeric(text: string): boolean {
  return /^\+?[\d\s().\-/]*$/.test(text.trimStart());
}

function digitsOf(text: string): string {
  return text.replace(/[^\d+]/g, '');
}

/** The place right after so many digits. */
function after(text: string, digits: number): number {
  let place = 0;
  for (let seen = 0; seen < digits && place < text.length; place += 1) {
    if (/[\d+]/.test(text[place] ?? '')) seen += 1;
  }
  return place;
}

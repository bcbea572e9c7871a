/**
 * Reformats a phone number while it is typed and keeps the caret between the same two digits.
 */

/** Does nothing if the new text has other digits than the old one. */
export function reformatKeepingCaret(input: HTMLInputElement, text: string): void {
  const { value, selectionStart, selectionEnd } = input;
  if (text === value || digitsOf(text) !== digitsOf(value)) return;
  input.value = text;
  if (selectionStart === null || selectionEnd === null) return;
  const root = input.getRootNode() as ShadowRoot | Document;
  // WebKit moves the focus to an input whose selection is set.
  if (root.activeElement !== input) return;
  const place = (caret: number) =>
    caret === value.length
      ? text.length
      : offsetAfter(text, digitsOf(value.slice(0, caret)).length);
  input.setSelectionRange(place(selectionStart), place(selectionEnd));
}

function digitsOf(text: string): string {
  return text.replace(/[^\d+]/g, '');
}

/** The place right after so many digits. */
function offsetAfter(text: string, digits: number): number {
  let place = 0;
  for (let seen = 0; seen < digits && place < text.length; place += 1) {
    if (/[\d+]/.test(text[place] ?? '')) seen += 1;
  }
  return place;
}

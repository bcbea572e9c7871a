/**
 * Formats the text of an input while it is typed.
 */

/**
 * Replaces the text by a formatted one, and keeps the caret between the same two characters. Does nothing if the new text has other letters
 * or digits than the old one.
 */
export function reformatKeepingCaret(input: HTMLInputElement, text: string): void {
  const { value, selectionStart, selectionEnd } = input;
  if (text === value || charactersOf(text) !== charactersOf(value)) return;
  input.value = text;
  if (selectionStart === null || selectionEnd === null) return;
  const root = input.getRootNode() as ShadowRoot | Document;
  // WebKit moves the focus to an input whose selection is set.
  if (root.activeElement !== input) return;
  const place = (caret: number) =>
    caret === value.length
      ? text.length
      : offsetAfter(text, charactersOf(value.slice(0, caret)).length);
  input.setSelectionRange(place(selectionStart), place(selectionEnd));
}

/** The text without its separators. */
function charactersOf(text: string): string {
  return text.replace(/[^A-Za-z\d+]/g, '');
}

/** The place right after so many letters and digits. */
function offsetAfter(text: string, characters: number): number {
  let place = 0;
  for (let seen = 0; seen < characters && place < text.length; place += 1) {
    if (/[A-Za-z\d+]/.test(text[place] ?? '')) seen += 1;
  }
  return place;
}

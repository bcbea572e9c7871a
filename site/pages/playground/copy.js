/**
 * Buttons that copy text and confirm it.
 */
import { byId, icon, make } from './dom.js';

/** A button that copies the result of `text` at the time of the click. */
export function copyButton(text, label) {
  const button = make(
    'button',
    { type: 'button', class: 'copy', 'aria-label': label },
    icon('copy'),
    make('span', {}, 'Copy'),
  );
  connectCopy(button, text);
  return button;
}

/** Makes an existing button copy; the word in its `span` confirms it. */
export function connectCopy(button, text) {
  const word = button.querySelector('span');
  const visible = word.textContent;
  button.addEventListener('click', async () => {
    const done = await write(text());
    word.textContent = done ? 'Copied' : 'Press Ctrl C';
    button.dataset.done = String(done);
    say(done ? 'Copied' : 'Copying is not allowed here');
    setTimeout(() => {
      word.textContent = visible;
      delete button.dataset.done;
    }, 1800);
  });
}

/** Announces a message to screen readers. */
export function say(text) {
  byId('announcer').textContent = text;
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Without the clipboard API (no https, no permission) a selection can still be copied. */
function copyBySelection(text) {
  const before = document.activeElement;
  const area = make('textarea', { value: text, class: 'unseen', readOnly: true });
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  before?.focus();
  return done;
}

/**
 * Prints a canvas in the size of a bank card, without the page around it.
 */

/** How long the frame stays if the browser never reports that printing has ended, in milliseconds. */
const frameLifetime = 10 * 60_000;

/**
 * The canvas is printed from a frame of its own. Nothing is loaded and no style is written into the document's text, so no
 * Content-Security-Policy blocks it.
 */
export function printCanvas(canvas: HTMLCanvasElement): void {
  const frame = document.createElement('iframe');
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inset: '0 auto auto -9999px', border: '0' });
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) throw new TypeError('There is no frame to print from.');
  const { body } = page.document;
  Object.assign(body.style, { margin: '0' });
  Object.assign(canvas.style, { inlineSize: '85.6mm', blockSize: '54mm', display: 'block' });
  body.append(canvas);
  const end = () => frame.remove();
  page.addEventListener('afterprint', end);
  setTimeout(end, frameLifetime);
  page.focus();
  page.print();
}

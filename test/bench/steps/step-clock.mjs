/**
 * Runs in each page before its scripts. `at(path)` finds an element through shadow roots; `arm(path)` waits for the next
 * click, and `taken()` gives the milliseconds from the timestamp of its event to the end of the frame that paints the
 * element of the path for the first time.
 */
export function stepClock() {
  const at = (path) =>
    path.reduce((node, selector) => (node?.shadowRoot ?? node)?.querySelector(selector), document);
  const painted = (path, then) => {
    const look = () => {
      if (!at(path)?.getClientRects().length) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  };
  let pending;
  const arm = (path) => {
    pending = new Promise((resolve) => {
      const onClick = ({ timeStamp }) => painted(path, (time) => resolve(time - timeStamp));
      addEventListener('click', onClick, { capture: true, once: true });
    });
  };
  globalThis.bench = { at, arm, taken: () => pending };
}

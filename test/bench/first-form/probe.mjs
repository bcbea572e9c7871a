/**
 * Runs in each page before its scripts: reports when the input is visible, when it has received the first key press,
 * and layout shifts. `path` leads to the input through shadow roots; `seen` and `typed` are bindings.
 */
export function probe(path) {
  const found = { shift: 0 };
  globalThis.bench = found;
  performance.mark('bench-start');
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    });
  const input = () =>
    path.reduce((at, selector) => (at?.shadowRoot ?? at)?.querySelector(selector), document);
  const look = () => {
    const control = input();
    if (!control?.getClientRects().length) return void requestAnimationFrame(look);
    painted((visible) => {
      const files = performance.getEntriesByType('resource');
      performance.mark('bench-visible');
      found.visible = visible;
      found.requests = files.length;
      found.bytes = files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      control.focus();
      globalThis.seen('');
    });
  };
  requestAnimationFrame(look);
  const type = () =>
    painted((typed) => {
      // A form that is rendered again may have lost it.
      if (input()?.value !== 'a') return;
      found.typed ??= typed;
      globalThis.typed('');
    });
  addEventListener('input', type, true);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      if (!hadRecentInput) found.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

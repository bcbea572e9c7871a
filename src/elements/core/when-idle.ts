/**
 * Runs what can wait until the page has nothing better to do.
 */

/** Milliseconds; Safari has no idle callback. */
const idleDelay = 200;

/**
 * Calls `task` once: after the page's `load` event, when the element is in view and painted and the browser is idle.
 * Never if the visitor saves data.
 */
export function whenIdle(element: Element, task: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  // A test's DOM may have no observer.
  if (connection?.saveData || !('IntersectionObserver' in globalThis)) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    if (document.readyState === 'complete') onceIdle(task);
    else addEventListener('load', () => onceIdle(task), { once: true });
  });
  observer.observe(element);
}

function onceIdle(task: () => void): void {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (requestIdleCallback) requestIdleCallback(task);
  else setTimeout(task, idleDelay);
}

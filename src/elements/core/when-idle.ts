/**
 * Runs what can wait until the page has nothing better to do.
 */

/**
 * Milliseconds after which a browser runs a task that it has found no idle time for: a visitor who types on a slow device leaves
 * none, and the task would run after the press that it prepares. Safari has no idle callback and always waits that long.
 */
const idleDelay = 200;

/**
 * Calls `task` once: after the page's `load` event, when the element is in view and painted and the browser is idle.
 * Never if the visitor saves data.
 */
export function whenIdle(element: Element, task: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
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
  if (requestIdleCallback) requestIdleCallback(task, { timeout: idleDelay });
  else setTimeout(task, idleDelay);
}

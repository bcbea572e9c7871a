/** The connection as the browser reports it. */

/** Sets navigator.onLine and dispatches the event. */
export function setOnline(isOnline: boolean): void {
  if (isOnline) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

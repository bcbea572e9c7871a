import { replace } from './replace.js';

/** Sets `navigator.onLine` until the end of the test, and dispatches the event. */
export function setOnline(isOnline: boolean): void {
  replace(navigator, 'onLine', isOnline);
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

/**
 * Divides long work into tasks, so that a key press or a frame does not wait for all of it. By a message: timers are slow in
 * background tabs and stand still where a page tests with a stopped clock.
 */

/** Resolves in a task of its own; at once where there are no messages, as in the DOM of some tests. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (!('MessageChannel' in globalThis)) {
      resolve();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps a process of Node alive.
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** The clock of a page. It runs in real time, and a test can advance it. */

export interface PageClock {
  /** Advances the clock at once: all timers that become due fire now. */
  advance(milliseconds: number): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
  readonly handle: number;
}

type Page = Window & typeof globalThis;

/** Installs the clock in a page before its scripts run. */
export function installClock(page: Page): PageClock {
  const { performance } = page;
  const realNow = performance.now.bind(performance);
  const realSet = page.setTimeout.bind(page);
  const realClear = page.clearTimeout.bind(page);
  const timers = new Map<number, Timer>();
  let ahead = 0;
  const now = () => realNow() + ahead;

  const wait = (timer: Omit<Timer, 'handle'>, known?: number): number => {
    const handle = realSet(
      () => {
        timers.delete(known ?? handle);
        timer.run();
      },
      Math.max(0, timer.due - now()),
    );
    timers.set(known ?? handle, { ...timer, handle });
    return handle;
  };
  const setTimer = (run: (...values: unknown[]) => void, delay = 0, ...values: unknown[]) =>
    wait({ due: now() + delay, run: () => run(...values) });
  const clearTimer = (id?: number) => {
    const timer = id === undefined ? undefined : timers.get(id);
    if (timer) realClear(timer.handle);
    if (id !== undefined) timers.delete(id);
  };
  const timeout = (milliseconds: number): AbortSignal => {
    const controller = new page.AbortController();
    const reason = new page.DOMException('signal timed out', 'TimeoutError');
    setTimer(() => controller.abort(reason), milliseconds);
    return controller.signal;
  };
  Object.assign(page, { setTimeout: setTimer, clearTimeout: clearTimer });
  Object.defineProperty(performance, 'now', { value: now, configurable: true });
  Object.defineProperty(page.AbortSignal, 'timeout', { value: timeout, configurable: true });

  return {
    advance(milliseconds) {
      ahead += milliseconds;
      const entries = [...timers].sort(([, one], [, other]) => one.due - other.due);
      for (const [id, timer] of entries) {
        realClear(timer.handle);
        wait(timer, id);
      }
    },
  };
}
